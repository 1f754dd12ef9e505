import type { StarterReply } from './starter-reply'

/** Damaged, wrong or missing goods: what came is looked at first. */
export const faultsReplies: readonly StarterReply[] = [
  {
    id: 'apology',
    stage: 'after-sale',
    title: {
      en: 'Damaged or faulty: apologise, ask for a photo',
      'zh-CN': '破损、有问题：道歉要照片',
      'zh-TW': '破損、有問題：道歉要照片',
    },
    body: {
      en: "I'm sorry for the trouble with order {{ order.number }}. Could you send a photo of the affected part? I'll check it now and tell you what the options are.",
      'zh-CN':
        '订单 {{ order.number }} 给您添麻烦了，抱歉。方便拍一下有问题的地方吗？我现在核对，再告诉您能怎么处理。',
      'zh-TW':
        '訂單 {{ order.number }} 造成您的困擾，很抱歉。方便拍一下有問題的地方嗎？我現在核對，再告訴您可以怎麼處理。',
    },
    others: {
      short: {
        en: "Sorry about that. Could you send a photo of it? I'll check right away.",
        'zh-CN': '抱歉，麻烦拍张有问题的地方，我来核对。',
        'zh-TW': '抱歉，麻煩拍一下有問題的地方，我來核對。',
      },
      warm: {
        en: "Oh no, that's not how it should arrive, I'm sorry. Could you send a photo of it and of the box? I'll look at it now, and we'll work out together what suits you.",
        'zh-CN':
          '哎呀，收到这样谁都不开心，实在抱歉。麻烦拍一下商品和外箱，我这就核对，再跟您商量怎么处理合适。',
        'zh-TW':
          '哎呀，收到這樣誰都不開心，真的很抱歉。麻煩拍一下商品和外箱，我現在就核對，再跟您商量怎麼處理比較好。',
      },
    },
    intents:
      'broken, damaged, faulty, defect, arrived broken, cracked, 坏了, 破, 碎了, 碎, 有问题, 坏的, 是坏的, 壞了, 破損, 有問題, 壞的, 瑕疵, ps',
  },
  {
    id: 'wrong-item',
    stage: 'after-sale',
    title: {
      en: 'Wrong item received',
      'zh-CN': '发错货',
      'zh-TW': '寄錯商品',
    },
    body: {
      en: "That's our slip, I'm sorry. Please send a photo of what you got and of its label; I'll compare it with order {{ order.number }} and see how to get the right one to you.",
      'zh-CN':
        '发错了是我们的疏忽，抱歉。麻烦拍一下收到的商品和标签，我跟订单 {{ order.number }} 核对，看怎么把对的给您送到。',
      'zh-TW':
        '寄錯是我們的疏失，很抱歉。麻煩拍一下收到的商品和標籤，我跟訂單 {{ order.number }} 核對，看怎麼把對的送到您手上。',
    },
    intents:
      'wrong item, not what i ordered, wrong colour sent, 发错, 发错了, 不是我拍的, 颜色发错, 寄錯, 寄錯了, 不是我訂的, 顏色寄錯',
  },
  {
    id: 'missing-item',
    stage: 'after-sale',
    title: {
      en: 'Something is missing in the parcel',
      'zh-CN': '少件、漏发',
      'zh-TW': '缺件、漏寄',
    },
    body: {
      en: "Sorry about that. What's missing from {{ order.number }}? Please take a photo of everything that came and of the label on the box; I'll check the packing weight with the warehouse.",
      'zh-CN':
        '抱歉给您添麻烦。{{ order.number }} 少了什么？麻烦把收到的东西和箱子面单拍一下，我跟仓库核对打包重量。',
      'zh-TW':
        '很抱歉造成困擾。{{ order.number }} 少了什麼？麻煩把收到的東西和外箱標籤拍一下，我跟倉庫核對打包重量。',
    },
    intents:
      'missing, incomplete, part missing, one short, 少件, 少了, 漏发, 没有配件, 缺件, 漏寄, 少一個',
  },
  {
    id: 'resend',
    stage: 'after-sale',
    title: {
      en: 'Sends the missing or right piece',
      'zh-CN': '安排补发',
      'zh-TW': '安排補寄',
    },
    body: {
      en: 'I\'ve checked: we\'re sending you {% ask "what", label: "Missing or right item" %}, expected to leave {% ask "when", label: "When about" %}. I\'ll give you the tracking number once it\'s out{% optional "back", label: "Ask for the wrong piece back" %}. Please hold on to the wrong piece until I\'ve told you how to send it back{% endoptional %}.',
      'zh-CN':
        '核对好了，给您补发{% ask "what", label: "补发的商品" %}，预计{% ask "when", label: "大概时间" %}发出，单号出来告诉您{% optional "back", label: "请留好发错的" %}。发错的那件请先留着，怎么寄回我再跟您说{% endoptional %}。',
      'zh-TW':
        '核對好了，幫您補寄{% ask "what", label: "補寄的商品" %}，預計{% ask "when", label: "大約時間" %}寄出，有單號再告訴您{% optional "back", label: "請留好寄錯的" %}。寄錯的那件請先留著，怎麼寄回我再跟您說{% endoptional %}。',
    },
    intents: 'resend, send again, replacement, 补发, 重发, 再发一个, 補寄, 重寄, 再寄一個',
  },
  {
    id: 'fault-first-check',
    stage: 'after-sale',
    title: {
      en: 'Check together before sending back',
      'zh-CN': '先一起排查',
      'zh-TW': '先一起檢查',
    },
    body: {
      en: 'Before you pack it up, could we try one thing? {% ask "step", label: "Step to try" %}. If nothing changes, tell me and we\'ll go on with an exchange, repair or return, whichever you prefer.',
      'zh-CN':
        '寄回之前先试一步好吗？{% ask "step", label: "排查步骤" %}。还是一样就告诉我，换、修、退看您的意思继续办。',
      'zh-TW':
        '寄回之前先試一步好嗎？{% ask "step", label: "檢查步驟" %}。還是一樣就跟我說，換、修、退看您的意思繼續處理。',
    },
    intents:
      'does not turn on, strange noise, smell, 打不开, 有异味, 没反应, 打不開, 有異味, 沒反應',
  },
]

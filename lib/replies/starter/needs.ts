import type { StarterReply } from './starter-reply'

/** Finding out what is wanted, and leading from there to an order. */
export const needsReplies: readonly StarterReply[] = [
  {
    id: 'ask-use',
    stage: 'purpose',
    title: {
      en: 'What is it for?',
      'zh-CN': '问用途和场景',
      'zh-TW': '問用途和情境',
    },
    body: {
      en: 'I\'d like to suggest something that suits you: where will you use it, and what matters more to you, {% ask "points", label: "Two points, as in size or weight" %}?',
      'zh-CN':
        '想给您推荐得准一点：您在哪里用，更看重哪方面，比如{% ask "points", label: "两点，如尺寸、重量" %}？',
      'zh-TW':
        '想幫您推薦得準一點：您在哪裡用，比較看重哪方面，例如{% ask "points", label: "兩點，如尺寸、重量" %}？',
    },
    intents:
      'recommend, which one, what do you suggest, 推荐一款, 哪款好, 怎么选, 推薦一款, 哪款好用, 怎麼選, tj',
  },
  {
    id: 'ask-budget',
    stage: 'approach',
    title: {
      en: 'What budget?',
      'zh-CN': '问预算',
      'zh-TW': '問預算',
    },
    body: {
      en: "Roughly what budget do you have in mind? I'll only show you things that stay within it.",
      'zh-CN': '您大概想控制在什么预算？我就在这个范围里给您挑。',
      'zh-TW': '您大概抓多少預算？我就在這個範圍裡幫您挑。',
    },
    intents: 'budget, price range, under, 预算, 价位, 多少钱以内, 預算, 價位, 多少錢以內',
  },
  {
    id: 'ask-for-whom',
    stage: 'approach',
    title: {
      en: 'A present: for whom?',
      'zh-CN': '送人：送给谁',
      'zh-TW': '送禮：送給誰',
    },
    body: {
      en: "A present, nice! Who is it for, and when do you need it by? I'll look for something that fits and check the delivery time.",
      'zh-CN': '送礼呀，很用心。是送给谁，什么时候要用到？我按这个挑，顺便查查时效。',
      'zh-TW': '要送禮呀，很用心。是送給誰，什麼時候要用到？我照這個挑，順便查配送時間。',
    },
    intents:
      'gift, present, for my mother, for a friend, 送人, 送礼, 送妈妈, 礼物, 送禮, 送媽媽, 禮物',
  },
  {
    id: 'recommend-one',
    stage: 'lead',
    title: {
      en: 'Suggests one item, with the reason',
      'zh-CN': '推荐一款并说理由',
      'zh-TW': '推薦一款並說理由',
    },
    body: {
      en: 'From what you\'ve told me, I\'d look at {% ask "what", label: "Item" %}: it {% ask "reason", label: "Reason, from its data" %}, which fits what you need. Shall I send you the sizes and price?',
      'zh-CN':
        '按您说的，可以看看{% ask "what", label: "商品" %}：它{% ask "reason", label: "理由，按参数说" %}，符合您的需要。要不要我把规格和价格发您？',
      'zh-TW':
        '照您說的，可以看看{% ask "what", label: "商品" %}：它{% ask "reason", label: "理由，依規格說" %}，符合您的需求。要不要我把規格和價格傳給您？',
    },
    others: {
      short: {
        en: 'I\'d look at {% ask "what", label: "Item" %} for that: {% ask "reason", label: "Reason, from its data" %}.',
        'zh-CN':
          '可以看看{% ask "what", label: "商品" %}，{% ask "reason", label: "理由，按参数说" %}。',
        'zh-TW':
          '可以看看{% ask "what", label: "商品" %}，{% ask "reason", label: "理由，依規格說" %}。',
      },
    },
    intents: 'suggest, your pick, choose for me, 帮我选, 你觉得哪个, 推荐理由, 幫我選, 你覺得哪個',
  },
  {
    id: 'recommend-set',
    stage: 'lead',
    title: {
      en: 'Suggests what goes with it',
      'zh-CN': '推荐搭配',
      'zh-TW': '推薦搭配',
    },
    body: {
      en: 'People often use {{ item.title }} together with {% ask "other", label: "What goes with it" %}. You don\'t need to take both; shall I explain how they work together?',
      'zh-CN':
        '{{ item.title }}用的时候常会配{% ask "other", label: "搭配商品" %}。不是非买不可，要不要我说说两样怎么配？',
      'zh-TW':
        '{{ item.title }}使用時常會搭{% ask "other", label: "搭配商品" %}。不是非買不可，要不要我說說兩樣怎麼搭？',
    },
    intents: 'goes with, set, bundle, accessories, 搭配, 套餐, 配件, 一起买, 套組, 一起買',
  },
  {
    id: 'how-to-order',
    stage: 'lead',
    title: {
      en: 'How do I order?',
      'zh-CN': '怎么下单',
      'zh-TW': '怎麼下單',
    },
    body: {
      en: 'Choose {% ask "option", label: "Colour, size or version" %} on the item page, set the quantity and confirm the address; the order page then shows the amount to pay. If anything looks different there, write to me.',
      'zh-CN':
        '在商品页选{% ask "option", label: "颜色、尺寸或版本" %}，填好数量，确认收货地址，下单页会显示应付金额。看到跟我说的不一样就告诉我。',
      'zh-TW':
        '在商品頁選{% ask "option", label: "顏色、尺寸或款式" %}，填好數量，確認收件地址，下單頁會顯示應付金額。看到跟我說的不一樣就告訴我。',
    },
    intents:
      'how to buy, buy, buying, purchase, place an order, where to click, 怎么拍, 怎么买, 下单, 怎麼買, 下單',
  },
  {
    id: 'next-step-clear',
    stage: 'lead',
    title: {
      en: 'Everything clear: next step',
      'zh-CN': '都清楚了，下一步',
      'zh-TW': '都清楚了，下一步',
    },
    body: {
      en: "So we've covered size, price and delivery. If it suits you, go ahead and order whenever you like, and I'll check the details with you afterwards.",
      'zh-CN': '那尺寸、价格、时效都对过了。觉得合适就可以下单，下完我再跟您核对一遍。',
      'zh-TW': '那尺寸、價格、配送都對過了。覺得合適就可以下單，下完我再跟您核對一遍。',
    },
    others: {
      warm: {
        en: "Great, that's everything sorted. Take another moment if you like; once you've ordered, I'll go through the details with you.",
        'zh-CN': '好嘞，都对清楚了。您再看看也行，下单后喊我，我陪您核对一遍更安心。',
        'zh-TW': '好的，都確認清楚了。您再看看也可以，下單後跟我說一聲，我陪您核對一遍更安心。',
      },
    },
    intents: 'i take it, ok then, ready to buy, 就这款, 那我买了, 就要这个, 就這款, 那我買囉',
  },
  {
    id: 'price-and-pages',
    stage: 'purpose',
    title: {
      en: 'Price in chat and on the page differ',
      'zh-CN': '页面价和聊的不一样',
      'zh-TW': '頁面價和說的不同',
    },
    body: {
      en: "Thanks for pointing that out. The price on your order page is the one that counts. Could you send a screenshot of what you see? I'll find out where the difference comes from.",
      'zh-CN': '谢谢提醒。价格以您的下单页显示为准，您截图给我看看，我查清楚差在哪里。',
      'zh-TW': '謝謝提醒。價格以您的下單頁顯示為準，您截圖給我看看，我查清楚差在哪裡。',
    },
    intents:
      'different price, price changed, not the price, 价格不一样, 怎么变价, 跟页面不符, 價格不一樣, 怎麼變價',
  },
]

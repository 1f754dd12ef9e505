import type { StarterReply } from './starter-reply'

/** First words to a buyer, by how they came. */
export const welcomeReplies: readonly StarterReply[] = [
  {
    id: 'welcome',
    stage: 'welcome',
    title: {
      en: 'Welcome',
      'zh-CN': '欢迎，问需求',
      'zh-TW': '歡迎，問需求',
    },
    body: {
      en: 'Hello {{ customer.nick }}, {{ shop.name }} here. What will you be using it for? Then I can check what fits.',
      'zh-CN':
        '{{ customer.nick }}，您好，这里是{{ shop.name }}。您打算怎么用？跟我说说，我帮您看哪款合适。',
      'zh-TW':
        '{{ customer.nick }}，您好，這裡是{{ shop.name }}。您打算怎麼用？跟我說說，我幫您看哪款合適。',
    },
    others: {
      short: {
        en: 'Hi {{ customer.nick }}, what can I look up for you?',
        'zh-CN': '{{ customer.nick }}，在的，您想了解哪一款？',
        'zh-TW': '{{ customer.nick }}，在的，您想了解哪一款呢？',
      },
      warm: {
        en: "Hello {{ customer.nick }}, good to see you at {{ shop.name }}! Tell me a little about what you need and we'll find it together.",
        'zh-CN':
          '{{ customer.nick }}，您好呀，欢迎来到{{ shop.name }}。想找什么样的？慢慢说，我陪您一起挑。',
        'zh-TW':
          '{{ customer.nick }}，您好，歡迎來到{{ shop.name }}！想找什麼樣的呢？慢慢說，我陪您一起挑。',
      },
    },
    intents: 'hello, hi, anyone, welcome, 你好, 您好, 在吗, 有人吗, 在嗎, 有人嗎, 歡迎, hy, nh',
  },
  {
    id: 'welcome-back',
    stage: 'welcome',
    title: {
      en: 'Welcome back, knows the shop',
      'zh-CN': '老客再来',
      'zh-TW': '老客人回來了',
    },
    body: {
      en: 'Welcome back, {{ customer.nick }}, nice to see you again. Are you after the same item as last time, or something new?',
      'zh-CN': '{{ customer.nick }}，又见到您了，欢迎回来。这次是补上次那款，还是看看别的？',
      'zh-TW': '{{ customer.nick }}，又見到您了，歡迎回來。這次是補買上次那款，還是想看看別的？',
    },
    others: {
      warm: {
        en: 'Lovely to have you back, {{ customer.nick }}! How did your last order work out? And what can I look up for you today?',
        'zh-CN': '{{ customer.nick }}，欢迎回来呀！上次买的用着还顺手吗？今天想看点什么？',
        'zh-TW': '{{ customer.nick }}，好開心您又來了！上次買的用得還順手嗎？今天想看點什麼？',
      },
    },
    intents:
      'again, regular customer, bought before, same as last time, 又来了, 老顾客, 买过, 回购, 老客, 老客人, 買過, 回購',
  },
  {
    id: 'welcome-from-ad',
    stage: 'welcome',
    title: {
      en: 'Came from an ad or the front page',
      'zh-CN': '看广告、推荐进来的',
      'zh-TW': '看廣告進來的',
    },
    body: {
      en: "Hello, thanks for stopping by. Are you asking about the item from the ad? Tell me which one and I'll check its price and conditions on today's page.",
      'zh-CN':
        '您好，谢谢关注。您是看到推荐的那款进来的吗？告诉我是哪款，我按今天页面上的价格和活动条件给您核对。',
      'zh-TW':
        '您好，謝謝您點進來。您是看到廣告裡的那款嗎？告訴我是哪款，我依今天頁面上的價格和活動條件幫您確認。',
    },
    intents:
      'ad, saw your ad, advert, promotion page, 广告, 推荐, 刷到, 首页看到, 廣告, 推薦, 滑到',
  },
  {
    id: 'welcome-from-live',
    stage: 'welcome',
    title: {
      en: 'Came from a live stream or a video',
      'zh-CN': '直播、短视频进来的',
      'zh-TW': '從直播、短影音來的',
    },
    body: {
      en: "Hi, did you find us through the live stream? Tell me which item caught your eye and I'll check which offer on the order page goes with it.",
      'zh-CN': '您好，您是从直播间过来的吗？看中的是哪一款，我帮您核对下单页对应的是哪个活动。',
      'zh-TW': '您好，您是從直播過來的嗎？看中哪一款，我幫您確認下單頁對應的是哪個活動。',
    },
    intents: 'live stream, video, host said, 直播, 主播说, 短视频, 直播間, 主播說, 影片',
  },
  {
    id: 'welcome-item',
    stage: 'welcome',
    title: {
      en: 'Writes from an item page',
      'zh-CN': '带着商品来问的',
      'zh-TW': '帶著商品來問',
    },
    body: {
      en: "Hello, I see you're looking at {{ item.title }}. What would you like to know before you decide: size, material or delivery?",
      'zh-CN': '您好，看到您在看{{ item.title }}。想先了解尺寸、材质，还是发货时间？',
      'zh-TW': '您好，看到您正在看{{ item.title }}。想先了解尺寸、材質，還是出貨時間呢？',
    },
    intents:
      'this one, item card, about this item, 这款, 这个怎么样, 咨询商品, 這款, 這個如何, 詢問商品',
  },
  {
    id: 'welcome-no-question',
    stage: 'welcome',
    title: {
      en: 'Wrote a greeting, asked nothing',
      'zh-CN': '打了招呼没下文',
      'zh-TW': '打完招呼沒下文',
    },
    body: {
      en: "I'm here, {{ customer.nick }}. No hurry: send me the item, or just tell me what it's for, and I'll have a look.",
      'zh-CN': '{{ customer.nick }}，我在的。不着急，把商品发我，或者说说给谁用，我来看。',
      'zh-TW': '{{ customer.nick }}，我在喔。不急，把商品傳給我，或說說是給誰用的，我來看看。',
    },
    intents: 'still there, no question, quiet, 没说话, 没回, 不说话, 沒說話, 沒回, 已讀',
  },
  {
    id: 'welcome-take-over',
    stage: 'welcome',
    title: {
      en: 'Taking over from the automatic reply',
      'zh-CN': '机器人转人工，接上',
      'zh-TW': '接手自動回覆',
    },
    body: {
      en: "Hello, this is {{ agent.name }}, a real person. I've read what you wrote above, so no need to repeat it. Let me check and answer point by point.",
      'zh-CN':
        '您好，我是人工客服{{ agent.name }}。上面您说的我都看了，不用再重复，我核对后逐条回您。',
      'zh-TW':
        '您好，我是真人客服{{ agent.name }}。上面您說的我都看過了，不用再重複，我確認後逐一回覆您。',
    },
    intents: 'robot, human please, real person, bot, 人工, 转人工, 机器人, 真人, 轉真人, 機器人',
  },
  {
    id: 'language-switch',
    stage: 'welcome',
    title: {
      en: 'Buyer writes in another language',
      'zh-CN': '换种语言聊',
      'zh-TW': '換種語言聊',
    },
    body: {
      en: 'I see you\'re writing in {% ask "language", label: "Buyer\'s language" %}. I can answer in it with the help of a translator; if something sounds odd, just tell me and I\'ll rephrase.',
      'zh-CN':
        '看到您用的是{% ask "language", label: "买家的语言" %}。我可以借助翻译用它回您，哪句读着不顺就告诉我，我换个说法。',
      'zh-TW':
        '看到您用的是{% ask "language", label: "買家的語言" %}。我可以借助翻譯用它回覆您，哪句讀起來怪怪的就跟我說，我換個說法。',
    },
    intents:
      'language, english, speak chinese, translate, 英文, 会中文吗, 语言, 翻译, 講中文, 語言, 翻譯',
  },
]

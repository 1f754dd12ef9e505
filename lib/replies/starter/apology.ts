import type { StarterReply } from './starter-reply'

/** Apologies that name what went wrong and what happens next. */
export const apologyReplies: readonly StarterReply[] = [
  {
    id: 'apology-late-answer',
    stage: 'after-sale',
    title: {
      en: 'Sorry for the slow answer',
      'zh-CN': '回复晚了，道歉',
      'zh-TW': '回覆晚了，道歉',
    },
    body: {
      en: 'I\'m sorry you had to wait for an answer. I\'ve read everything now; about {% ask "topic", label: "Their question" %}: {% ask "answer", label: "Answer" %}.',
      'zh-CN':
        '抱歉让您等了这么久。上面的都看了，关于{% ask "topic", label: "对方的问题" %}：{% ask "answer", label: "答复" %}。',
      'zh-TW':
        '抱歉讓您等這麼久。上面的都看了，關於{% ask "topic", label: "對方的問題" %}：{% ask "answer", label: "答覆" %}。',
    },
    intents:
      'why no answer, slow, ignored me, 怎么不理人, 回复慢, 没人理, 怎麼不理人, 回覆很慢, 沒人理',
  },
  {
    id: 'apology-our-mistake',
    stage: 'after-sale',
    title: {
      en: 'Our mistake: say so and put it right',
      'zh-CN': '我们的错：认错并说补救',
      'zh-TW': '我們的疏失：認錯並說補救',
    },
    body: {
      en: 'You\'re right, that was our mistake: {% ask "mistake", label: "What went wrong" %}. I\'m sorry. To put it right, I\'d suggest {% ask "remedy", label: "What we do" %}. Would that work for you?',
      'zh-CN':
        '您说得对，是我们的问题：{% ask "mistake", label: "哪里出错" %}，向您道歉。我想这样补救：{% ask "remedy", label: "补救办法" %}，您看可以吗？',
      'zh-TW':
        '您說得對，是我們的疏失：{% ask "mistake", label: "哪裡出錯" %}，向您道歉。我想這樣補救：{% ask "remedy", label: "補救方式" %}，您看可以嗎？',
    },
    others: {
      formal: {
        en: 'Please accept our apology for {% ask "mistake", label: "What went wrong" %}. To put it right, we suggest {% ask "remedy", label: "What we do" %}. Please let us know whether you agree.',
        'zh-CN':
          '我们为{% ask "mistake", label: "哪里出错" %}向您致歉。我们提出的补救方案是：{% ask "remedy", label: "补救办法" %}，请您确认是否接受。',
        'zh-TW':
          '我們為{% ask "mistake", label: "哪裡出錯" %}向您致歉。我們提出的補救方式是：{% ask "remedy", label: "補救方式" %}，請您確認是否接受。',
      },
    },
    intents:
      'your fault, your mistake, apologise, 你们的错, 道歉, 你们搞错了, 你們的錯, 道歉啊, 你們搞錯了',
  },
  {
    id: 'apology-told-twice',
    stage: 'after-sale',
    title: {
      en: 'Was told different things',
      'zh-CN': '前后说法不一',
      'zh-TW': '前後說法不同',
    },
    body: {
      en: 'I\'m sorry you heard two different things from us. I\'ve checked, and this is what applies: {% ask "answer", label: "What holds" %}. I\'m adding a note to your order so that my colleagues go by it too.',
      'zh-CN':
        '前后说法不一，让您为难了，抱歉。我核实过，以这个为准：{% ask "answer", label: "核实后的答复" %}。我备注在订单上，让同事都按这个来。',
      'zh-TW':
        '前後說法不一，讓您為難了，很抱歉。我確認過，以這個為準：{% ask "answer", label: "確認後的答覆" %}。我備註在訂單上，讓同事都照這個處理。',
    },
    intents:
      'you said, colleague said otherwise, contradict, 之前说, 前后不一, 另一个客服说, 之前說, 說法不一樣, 另一個客服說',
  },
  {
    id: 'apology-poor-service',
    stage: 'after-sale',
    title: {
      en: 'Sorry for how they were spoken to',
      'zh-CN': '服务态度不好，道歉',
      'zh-TW': '服務態度不佳，道歉',
    },
    body: {
      en: "I've read the conversation, and I'm sorry for the way you were spoken to. I'm passing it on to our team lead. I'd also like to sort out the matter itself now: what's still open for you?",
      'zh-CN':
        '聊天记录我看了，让您感受不好，向您道歉。我会反映给主管。事情本身我现在接着办，您这边还有哪一点没解决？',
      'zh-TW':
        '對話紀錄我看了，讓您感受不好，向您道歉。我會反映給主管。事情本身我現在接著處理，您這邊還有哪一點沒解決？',
    },
    intents: 'rude, attitude, bad service, 态度差, 态度, 服务差, 態度差, 態度, 服務差',
  },
]

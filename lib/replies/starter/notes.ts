import type { StarterReply } from './starter-reply'

/** The last steps of a reception, as far as the buyer hears of them: record, review, quicken. */
export const notesReplies: readonly StarterReply[] = [
  {
    id: 'record-wishes',
    stage: 'record',
    title: {
      en: 'Writes down what the buyer wants',
      'zh-CN': '复述并记录需求',
      'zh-TW': '複述並記錄需求',
    },
    body: {
      en: 'Let me check I\'ve got this right: {% ask "wishes", label: "Wishes in short" %}. I\'m adding it to our notes so my colleagues see it too. Anything missing?',
      'zh-CN':
        '我复述一下：{% ask "wishes", label: "需求要点" %}。我备注上，同事接手也看得到，有漏的吗？',
      'zh-TW':
        '我複述一下：{% ask "wishes", label: "需求重點" %}。我備註上，同事接手也看得到，有漏掉的嗎？',
    },
    others: {
      short: {
        en: 'Noted: {% ask "wishes", label: "Wishes in short" %}. Anything missing?',
        'zh-CN': '记下了：{% ask "wishes", label: "需求要点" %}，有漏的吗？',
        'zh-TW': '記下了：{% ask "wishes", label: "需求重點" %}，有漏的嗎？',
      },
    },
    intents: 'noted, write down, remember, 记一下, 记住, 登记, 記一下, 記住, 登記',
  },
  {
    id: 'record-preference',
    stage: 'record',
    title: {
      en: 'Notes a lasting preference',
      'zh-CN': '记录长期偏好',
      'zh-TW': '記錄長期偏好',
    },
    body: {
      en: 'May I note that you prefer {% ask "preference", label: "Preference" %}? It just saves you from being asked again, and we\'ll delete it whenever you say so.',
      'zh-CN':
        '您喜欢{% ask "preference", label: "偏好" %}，我记在店里的备注里可以吗？下次就不用再问，想删随时说。',
      'zh-TW':
        '您偏好{% ask "preference", label: "偏好" %}，我記在店裡的備註裡可以嗎？下次就不用再問，想刪隨時說。',
    },
    intents: 'preference, my size is, usual, 偏好, 我一般穿, 以后都, 平常穿, 習慣',
  },
  {
    id: 'record-no-sale',
    stage: 'record',
    title: {
      en: 'Did not buy: ask when to come back',
      'zh-CN': '这次没买，约下次',
      'zh-TW': '這次沒買，約下次',
    },
    body: {
      en: 'Thank you for your time, {{ customer.nick }}. Shall I write again when {% ask "occasion", label: "Occasion, as in: new sizes come in" %}, or would you rather come back yourself? Either is fine.',
      'zh-CN':
        '谢谢{{ customer.nick }}花时间了解。等{% ask "occasion", label: "契机，如：新尺码到货" %}要我来说一声，还是您自己再来看？都可以。',
      'zh-TW':
        '謝謝{{ customer.nick }}花時間了解。等{% ask "occasion", label: "時機，如：新尺寸到貨" %}要我來說一聲，還是您自己再來看？都可以。',
    },
    intents:
      'not now, maybe later, next time, 下次再说, 先不买, 以后再来, 下次再說, 先不買, 之後再來',
  },
  {
    id: 'review-summary',
    stage: 'review',
    title: {
      en: 'Sums up the questions of the chat',
      'zh-CN': '小结问题和答案',
      'zh-TW': '總結問題和答案',
    },
    body: {
      en: 'To sum up: you asked about {% ask "topics", label: "Questions" %}, and the answer was {% ask "answers", label: "Answers" %}. Still open on my side: {% ask "open", label: "Open points" %}. Did I leave anything out?',
      'zh-CN':
        '小结一下：您问了{% ask "topics", label: "问题" %}，答案是{% ask "answers", label: "答案" %}，我这边还要跟的是{% ask "open", label: "待办" %}。有漏的吗？',
      'zh-TW':
        '總結一下：您問了{% ask "topics", label: "問題" %}，答案是{% ask "answers", label: "答案" %}，我這邊還要跟進的是{% ask "open", label: "待辦" %}。有漏的嗎？',
    },
    intents: 'summary, so far, recap, 总结, 小结, 说了这么多, 總結, 重點整理',
  },
  {
    id: 'review-page-gap',
    stage: 'review',
    title: {
      en: 'Thanks for showing a gap on the page',
      'zh-CN': '感谢指出页面没写清',
      'zh-TW': '感謝指出頁面沒寫清楚',
    },
    body: {
      en: 'Thank you, the page really should be clearer about {% ask "point", label: "What is unclear" %}. I\'m passing it on to the colleague who looks after it.',
      'zh-CN':
        '谢谢您，{% ask "point", label: "没写清的地方" %}页面确实该写得更清楚。我转给负责页面的同事。',
      'zh-TW':
        '謝謝您，{% ask "point", label: "沒寫清楚的地方" %}頁面確實該寫得更清楚。我轉給負責頁面的同事。',
    },
    intents:
      'page unclear, mistake on page, you should write, 页面写错, 没写清楚, 建议, 頁面寫錯, 沒寫清楚, 建議',
  },
  {
    id: 'quicken-answer',
    stage: 'quicken',
    title: {
      en: 'Several questions, answered in one go',
      'zh-CN': '几个问题一次答完',
      'zh-TW': '幾個問題一次回答',
    },
    body: {
      en: 'To answer your questions in one go: size {% ask "size", label: "Size" %}; material {% ask "material", label: "Material" %}; delivery {% ask "delivery", label: "Delivery time, estimated" %}. Which one shall I say more about?',
      'zh-CN':
        '您问的几点一次答您：尺寸{% ask "size", label: "尺寸" %}；材质{% ask "material", label: "材质" %}；时效{% ask "delivery", label: "预计时效" %}。哪一点再细说？',
      'zh-TW':
        '您問的幾點一次回覆您：尺寸{% ask "size", label: "尺寸" %}；材質{% ask "material", label: "材質" %}；配送{% ask "delivery", label: "預計配送時間" %}。哪一點要再細說？',
    },
    intents:
      'several questions, all in one, quick answer, 几个问题, 一起回答, 快点回, 幾個問題, 一次回答, 回快一點',
  },
  {
    id: 'quicken-often',
    stage: 'quicken',
    title: {
      en: 'Asked often: the short version',
      'zh-CN': '常问的问题：一句话说清',
      'zh-TW': '常見問題：一句話說清楚',
    },
    body: {
      en: 'Many buyers ask about {% ask "topic", label: "Question" %}, so here\'s the short version: {% ask "answer", label: "Answer" %}. I\'ll also suggest it for the page. Does that cover it for you?',
      'zh-CN':
        '{% ask "topic", label: "问题" %}常有人问，一句话说就是：{% ask "answer", label: "答案" %}。我也会建议在页面上写出来。这样清楚吗？',
      'zh-TW':
        '{% ask "topic", label: "問題" %}常有人問，一句話說就是：{% ask "answer", label: "答案" %}。我也會請同事寫到頁面上。這樣清楚嗎？',
    },
    intents: 'common question, faq, everyone asks, 常见问题, 大家都问, 常見問題, 大家都問',
  },
]

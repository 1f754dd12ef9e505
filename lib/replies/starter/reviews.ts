import type { StarterReply } from './starter-reply'

/** Reviews are asked for without a reward and without a wish for a verdict. */
export const reviewsReplies: readonly StarterReply[] = [
  {
    id: 'review-request',
    stage: 'care',
    title: {
      en: 'Asks for an honest review',
      'zh-CN': '邀请如实评价',
      'zh-TW': '邀請如實評價',
    },
    body: {
      en: "Hello {{ customer.nick }}, if you have a minute, we'd be glad if you wrote what you think of {{ order.title }}, good points and bad. It helps other buyers and us, and it's entirely up to you.",
      'zh-CN':
        '{{ customer.nick }}，有空的话可以写写{{ order.title }}的真实感受，满意和不满意的都行，对别人和我们都有参考。不方便也没关系。',
      'zh-TW':
        '{{ customer.nick }}，有空的話可以寫寫{{ order.title }}的真實感受，滿意和不滿意的都可以，對其他人和我們都有參考。不方便也沒關係。',
    },
    others: {
      short: {
        en: 'If you have a minute, an honest word about {{ order.title }} would help others.',
        'zh-CN': '有空的话，给{{ order.title }}写句真实感受吧。',
        'zh-TW': '有空的話，歡迎為{{ order.title }}寫句真實感受。',
      },
    },
    intents: 'review, rate, feedback, 评价, 评论, 写评价, 評價, 評論, 寫評價',
  },
  {
    id: 'review-thanks',
    stage: 'care',
    title: {
      en: 'Thanks for a review',
      'zh-CN': '感谢评价',
      'zh-TW': '感謝評價',
    },
    body: {
      en: 'Thank you for taking the time to review {{ order.title }}, {{ customer.nick }}. I\'m passing on to the team what you said about {% ask "point", label: "Point from the review" %}.',
      'zh-CN':
        '谢谢{{ customer.nick }}抽空评价{{ order.title }}。您提到的{% ask "point", label: "评价里说的点" %}，我转给同事们。',
      'zh-TW':
        '謝謝{{ customer.nick }}花時間評價{{ order.title }}。您提到的{% ask "point", label: "評價裡說的點" %}，我轉達給同事。',
    },
    intents: 'i reviewed, left a review, rated you, 评价了, 已评价, 給評價了, 已評價',
  },
  {
    id: 'review-reward-asked',
    stage: 'care',
    title: {
      en: 'Asks for a reward for a review',
      'zh-CN': '问评价有没有返利',
      'zh-TW': '問評價有沒有回饋',
    },
    body: {
      en: "Thank you for offering to write one! We don't give rewards for reviews, so that buyers can trust them. If there's anything I can do about your order, just tell me.",
      'zh-CN':
        '谢谢您愿意评价！我们不拿东西换评价，这样大家看着才放心。订单上有什么需要我做的，直接说就行。',
      'zh-TW':
        '謝謝您願意評價！我們不用東西換評價，這樣大家看了才安心。訂單上有什麼需要我協助的，直接說就可以。',
    },
    intents:
      'cash back for review, reward, what do i get, 评价有奖吗, 评价送什么, 評價有獎嗎, 評價送什麼',
  },
]

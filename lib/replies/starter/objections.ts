import type { StarterReply } from './starter-reply'

/** Answers to doubts: they ask back and inform, and concede nothing that the shop has not published. */
export const objectionsReplies: readonly StarterReply[] = [
  {
    id: 'price',
    stage: 'purpose',
    title: {
      en: 'Too expensive, any discount?',
      'zh-CN': '嫌贵、问优惠',
      'zh-TW': '嫌貴、問優惠',
    },
    body: {
      en: "I understand, the price matters. I'll check which offers are running and whether they apply to your order. How many do you need?",
      'zh-CN': '理解，价格要划算才好。我看看现在有哪些活动、您这单用不用得上。您需要几件？',
      'zh-TW': '了解，價格要划算才好。我看看現在有哪些活動、您這筆用不用得上。您需要幾件？',
    },
    others: {
      warm: {
        en: "I get that, nobody likes to overpay. Let me see what's running today that could apply to your order. How many would you like?",
        'zh-CN': '亲，想省一点我懂的。我翻翻今天有哪些活动能用在您这单上，您大概要几件呢？',
        'zh-TW': '想省一點我懂的。我看看今天有哪些活動能用在您這筆上，您大概要幾件呢？',
      },
    },
    intents:
      'price, discount, expensive, cheaper, 便宜, 便宜点, 优惠, 打折, 贵, 便宜一點, 優惠, 貴, 算便宜, yh, pyd',
  },
  {
    id: 'price-why',
    stage: 'purpose',
    title: {
      en: 'Why does it cost that much?',
      'zh-CN': '为什么这个价',
      'zh-TW': '為什麼這個價',
    },
    body: {
      en: 'Fair question. What you\'re paying for: {% ask "points", label: "What it has, from its data" %}. If you don\'t need that, I\'m happy to show you a simpler one. What will you use it for?',
      'zh-CN':
        '问得实在。价格里包含的是：{% ask "points", label: "用料、工艺，按参数说" %}。这些要是用不上，我给您看看简单点的款，您主要怎么用？',
      'zh-TW':
        '會這樣問很合理。價格裡包含的是：{% ask "points", label: "用料、做工，依規格說" %}。這些要是用不到，我給您看看簡單一點的款，您主要怎麼用？',
    },
    intents:
      'why so expensive, not worth, overpriced, 为什么这么贵, 凭什么, 不值, 為什麼這麼貴, 不值得',
  },
  {
    id: 'price-floor',
    stage: 'purpose',
    title: {
      en: 'Wants it even cheaper',
      'zh-CN': '还想再少点',
      'zh-TW': '還想再少一點',
    },
    body: {
      en: 'The price on the page is the one I can offer. What I can do is check whether a coupon or a set brings your total down. Shall I?',
      'zh-CN':
        '我这边能给的就是页面上的价格。能做的是帮您看看券或者套装能不能把总价降下来，要看看吗？',
      'zh-TW':
        '我這邊能給的就是頁面上的價格。能做的是幫您看看優惠券或組合能不能讓總價低一點，要看看嗎？',
    },
    intents:
      'last price, lowest, haggle, round it down, 再少点, 抹零, 底价, 砍价, 再少一點, 去零頭, 殺價',
  },
  {
    id: 'quality',
    stage: 'purpose',
    title: {
      en: 'Worried about quality',
      'zh-CN': '担心质量',
      'zh-TW': '擔心品質',
    },
    body: {
      en: "Good that you ask. The product page lists material and test data; tell me which point worries you and I'll look into it.",
      'zh-CN': '买之前是该问清楚。材质和检测资料在商品页上，您比较在意哪一点？我帮您查清楚再回您。',
      'zh-TW':
        '買之前是該問清楚。材質和檢測資料在商品頁上，您比較在意哪一點？我幫您查清楚再回覆您。',
    },
    intents:
      'quality, will it last, durable, 质量, 耐用, 会不会坏, 质量怎么样, 品質, 會不會壞, 品質如何, zl',
  },
  {
    id: 'trust',
    stage: 'purpose',
    title: {
      en: 'New here and unsure',
      'zh-CN': '头回买，不放心',
      'zh-TW': '頭一回買，不放心',
    },
    body: {
      en: 'Take your time. Payment and after-sale service run through the platform, and its rules are on the order page. What would you like to know first?',
      'zh-CN': '不着急，您慢慢看。付款和售后都走平台，规则在订单页能看到。您想先了解哪一点？',
      'zh-TW': '不急，您慢慢看。付款和售後都走平台，規則在訂單頁看得到。您想先了解哪一點？',
    },
    intents:
      'real, genuine, trust, safe, fake, 正品, 靠谱, 放心, 骗人, 假货, 可靠, 騙人, 假貨, zp, bfx',
  },
  {
    id: 'compare-rival',
    stage: 'approach',
    title: {
      en: 'Seen cheaper elsewhere',
      'zh-CN': '别家更便宜',
      'zh-TW': '別家比較便宜',
    },
    body: {
      en: 'It makes sense to compare. I\'ll leave other shops to speak for themselves; what I know about ours: {% ask "points", label: "Facts about ours" %}. When you compare, look at material, size and after-sale service too.',
      'zh-CN':
        '货比三家是应该的。别家的我不便多说，我们这款是：{% ask "points", label: "我们的实际参数和服务" %}。对比时可以连材质、尺寸、售后一起看。',
      'zh-TW':
        '多比較是應該的。別家的我不便多說，我們這款是：{% ask "points", label: "我們的實際規格和服務" %}。比較時可以連材質、尺寸、售後一起看。',
    },
    intents:
      'other shop, cheaper elsewhere, competitor, 别家, 别人家便宜, 拼多多, 同款更便宜, 別家, 別人比較便宜, 同款比較便宜',
  },
  {
    id: 'think-about-it',
    stage: 'lead',
    title: {
      en: 'Wants to think about it',
      'zh-CN': '再考虑一下',
      'zh-TW': '再考慮一下',
    },
    body: {
      en: "Of course, take the time you need. Is there one point that's still open? I'm happy to look it up, and you can come back to this chat any time.",
      'zh-CN': '当然，您慢慢考虑。方便说说还差哪一点没定吗？我去查清楚，您回头在这里找我就行。',
      'zh-TW': '當然，您慢慢考慮。方便說說還差哪一點沒決定嗎？我去查清楚，您之後在這裡找我就可以。',
    },
    others: {
      short: {
        en: "Sure, no hurry. Write here once you've decided or want to know more.",
        'zh-CN': '好的，不急，想好了或有疑问在这里找我。',
        'zh-TW': '好的，不急，想好了或有疑問都在這裡找我。',
      },
    },
    intents:
      'think about it, later, maybe, not sure, 考虑一下, 再看看, 想想, 再说, 考慮一下, 再看看吧, 再說',
  },
  {
    id: 'one-point-open',
    stage: 'lead',
    title: {
      en: 'Hesitates over one point',
      'zh-CN': '就差一点拿不定',
      'zh-TW': '只差一點還沒決定',
    },
    body: {
      en: 'So the one thing holding you back is {% ask "point", label: "The open point" %}? Here\'s what I know: {% ask "fact", label: "Fact, from its data" %}. Does that answer it, or shall I dig deeper?',
      'zh-CN':
        '您主要是在意{% ask "point", label: "还没定的那一点" %}，对吗？我查到的是：{% ask "fact", label: "按参数说的事实" %}。这样清楚吗，还是再细查一下？',
      'zh-TW':
        '您主要是在意{% ask "point", label: "還沒決定的那一點" %}，對嗎？我查到的是：{% ask "fact", label: "依規格說的事實" %}。這樣清楚嗎，還是再細查一下？',
    },
    intents: 'hesitate, only worry, not decided, 犹豫, 纠结, 拿不定, 就怕, 猶豫, 糾結, 只怕',
  },
  {
    id: 'bad-reviews-seen',
    stage: 'approach',
    title: {
      en: 'Read a poor review',
      'zh-CN': '看到差评有顾虑',
      'zh-TW': '看到負評有疑慮',
    },
    body: {
      en: "Thanks for being open about it. Which comment was it? I'll tell you what I know about that point, and you can judge for yourself.",
      'zh-CN': '谢谢您直说。您看到的是说哪方面的？这一点我知道多少就说多少，您自己判断。',
      'zh-TW': '謝謝您直說。您看到的是哪方面的？這一點我知道多少就說多少，您自己判斷。',
    },
    intents:
      'bad reviews, people say, negative comments, 差评, 评价不好, 有人说, 負評, 評價不好, 有人說',
  },
  {
    id: 'shipping-fee-dear',
    stage: 'purpose',
    title: {
      en: 'Finds the postage too high',
      'zh-CN': '嫌运费贵',
      'zh-TW': '嫌運費貴',
    },
    body: {
      en: 'I see, nobody enjoys paying for postage. Where should it go? I\'ll check what the order page works out for that address{% optional "free", label: "Mention the free shipping limit" %}; from {{ policy.free_shipping_from | money }}, shipping is free in our shop{% endoptional %}.',
      'zh-CN':
        '理解，多出运费确实不划算。寄到哪里？我看看下单页算多少{% optional "free", label: "提包邮门槛" %}，店里满{{ policy.free_shipping_from | money }}包邮{% endoptional %}。',
      'zh-TW':
        '了解，多付運費確實不划算。寄到哪裡？我看看下單頁算多少{% optional "free", label: "提免運門檻" %}，店裡滿{{ policy.free_shipping_from | money }}免運{% endoptional %}。',
    },
    intents:
      'postage too high, shipping expensive, delivery fee, 运费太贵, 邮费贵, 运费能免吗, 運費太貴, 運費可以免嗎',
  },
]

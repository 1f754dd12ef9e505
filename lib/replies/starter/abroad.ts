import type { StarterReply } from './starter-reply'

/** Delivery across a border; customs decide, and the true value is declared. */
export const abroadReplies: readonly StarterReply[] = [
  {
    id: 'abroad-time',
    stage: 'purpose',
    title: {
      en: 'How long abroad?',
      'zh-CN': '寄海外要多久',
      'zh-TW': '寄海外要多久',
    },
    body: {
      en: 'To {% ask "country", label: "Country" %} it usually takes {% ask "days", label: "Days, by the carrier" %} days with {% ask "carrier", label: "Carrier" %}, plus customs. That\'s an estimate; when do you need it?',
      'zh-CN':
        '寄到{% ask "country", label: "国家或地区" %}，{% ask "carrier", label: "承运商" %}一般要{% ask "days", label: "承运商给的天数" %}天，清关时间另算。这是估计，您什么时候要用？',
      'zh-TW':
        '寄到{% ask "country", label: "國家或地區" %}，{% ask "carrier", label: "物流公司" %}一般要{% ask "days", label: "物流給的天數" %}天，清關時間另計。這是估計，您什麼時候要用？',
    },
    intents:
      'abroad, international, ship to, do you ship to, overseas, 寄国外, 海外, 国际快递, 寄國外, 國際運送',
  },
  {
    id: 'customs-duties',
    stage: 'purpose',
    title: {
      en: 'Customs and duties',
      'zh-CN': '关税和清关',
      'zh-TW': '關稅和清關',
    },
    body: {
      en: 'Duties depend on your country\'s rules and the parcel\'s value, and customs decides. It\'s worth checking the allowance there first{% optional "who", label: "Say who pays" %}; according to the order page, they\'re {% ask "terms", label: "Terms on the order page" %}{% endoptional %}. We declare the actual value.',
      'zh-CN':
        '关税看收件国的规定和包裹价值，由海关定，建议先查当地的免税额度{% optional "who", label: "说明谁付" %}。订单页写的是{% ask "terms", label: "订单页上的条款" %}{% endoptional %}。申报价值我们按实际填写。',
      'zh-TW':
        '關稅看收件國的規定和包裹價值，由海關決定，建議先查當地的免稅額度{% optional "who", label: "說明誰付" %}。訂單頁寫的是{% ask "terms", label: "訂單頁上的條款" %}{% endoptional %}。申報價值我們按實際填寫。',
    },
    intents:
      'customs, duty, tax, import fee, declare lower, 关税, 清关, 报关, 税, 低报, 關稅, 清關, 報關, 低報',
  },
  {
    id: 'customs-held',
    stage: 'in-sale',
    title: {
      en: 'Parcel is held at customs',
      'zh-CN': '卡在海关',
      'zh-TW': '卡在海關',
    },
    body: {
      en: 'The parcel for {{ order.number }} is at customs. They\'re asking for {% ask "papers", label: "What customs asks for" %}; could you upload it on the carrier\'s page? I\'ll send whatever has to come from us.',
      'zh-CN':
        '{{ order.number }} 的包裹在海关。海关要求提供{% ask "papers", label: "海关要的资料" %}，您能在承运商页面提交吗？需要我们出的部分我来补。',
      'zh-TW':
        '{{ order.number }} 的包裹在海關。海關要求提供{% ask "papers", label: "海關要的資料" %}，您能在物流頁面提交嗎？需要我們提供的部分我來補。',
    },
    intents:
      'held at customs, customs documents, 卡海关, 海关扣了, 清关资料, 卡海關, 海關扣留, 清關資料, 實名認證',
  },
  {
    id: 'abroad-address',
    stage: 'confirm',
    title: {
      en: 'Address abroad: how to write it',
      'zh-CN': '海外地址怎么写',
      'zh-TW': '海外地址怎麼寫',
    },
    body: {
      en: 'For delivery abroad, please enter name and address on the order page in {% ask "script", label: "Script or language" %}, with the postcode and a way to reach you. Shall I look over it with you?',
      'zh-CN':
        '海外收货，请在订单页用{% ask "script", label: "文字或语言" %}写姓名和地址，带上邮编和能联系到的方式。要不要我帮您看看写得对不对？',
      'zh-TW':
        '海外收件，請在訂單頁用{% ask "script", label: "文字或語言" %}寫姓名和地址，附上郵遞區號和聯絡得到的方式。要不要我幫您看看寫得對不對？',
    },
    intents:
      'postcode, latin letters, english address, 英文地址, 邮编, 拼音地址, 郵遞區號, 海外地址',
  },
  {
    id: 'abroad-plug',
    stage: 'purpose',
    title: {
      en: 'Voltage, plug and language of the item',
      'zh-CN': '电压插头能用吗',
      'zh-TW': '電壓插頭能用嗎',
    },
    body: {
      en: 'The label says {% ask "volt", label: "Voltage, from the label" %} with a {% ask "plug", label: "Plug" %} plug, and the manual is in {% ask "language", label: "Language of the manual" %}. Please compare that with your sockets before you order.',
      'zh-CN':
        '标签上是{% ask "volt", label: "电压，按标签填" %}，插头是{% ask "plug", label: "插头类型" %}，说明书是{% ask "language", label: "说明书语言" %}。下单前对一下您那边的插座。',
      'zh-TW':
        '標籤上是{% ask "volt", label: "電壓，依標籤填" %}，插頭是{% ask "plug", label: "插頭類型" %}，說明書是{% ask "language", label: "說明書語言" %}。下單前請對一下您那邊的插座。',
    },
    intents: 'voltage, plug, adapter, socket, 电压, 插头, 转换, 電壓, 插頭, 轉接頭',
  },
  {
    id: 'abroad-return',
    stage: 'after-sale',
    title: {
      en: 'Return from abroad',
      'zh-CN': '海外退货',
      'zh-TW': '海外退貨',
    },
    body: {
      en: "Sending it back from abroad takes a while and can be expensive, so let's see what other options there are. What happened with {{ order.number }}? If you'd still like to return it, I'll explain how it works under the platform's rules.",
      'zh-CN':
        '海外寄回时间长、运费也不低，我们先看看有没有别的办法。{{ order.number }} 遇到了什么情况？您还是想退的话，我按平台规则告诉您怎么寄。',
      'zh-TW':
        '海外寄回時間長、運費也不低，我們先看看有沒有別的方式。{{ order.number }} 遇到了什麼狀況？您還是想退的話，我依平台規則告訴您怎麼寄。',
    },
    intents: 'return from abroad, send back overseas, 海外退货, 国外怎么退, 國外怎麼退, 海外退換貨',
  },
]

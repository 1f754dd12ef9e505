import type { StarterReply } from './starter-reply'

/** A complaint from its receipt to the report back; a review stays the buyer's own. */
export const complaintReplies: readonly StarterReply[] = [
  {
    id: 'complaint',
    stage: 'after-sale',
    title: {
      en: 'Complaint: listen and name the next step',
      'zh-CN': '投诉：先听，再说下一步',
      'zh-TW': '客訴：先聽，再說下一步',
    },
    body: {
      en: "I understand that you're upset, and I'm taking this up now. Let me put together what happened with your order and pass it to a colleague who can decide it.",
      'zh-CN': '理解您的心情，这件事我现在就跟。我先把订单情况整理清楚，交给能定的同事处理。',
      'zh-TW': '理解您的心情，這件事我現在就跟進。我先把訂單狀況整理清楚，交給能決定的同事處理。',
    },
    others: {
      formal: {
        en: 'Thank you for letting us know. Your complaint has been recorded; we will look into your order, pass it to the colleague in charge and report back to you here.',
        'zh-CN':
          '感谢您告诉我们。您反映的问题已登记，我们会核查订单情况，转交负责的同事，并在此向您回复进展。',
        'zh-TW':
          '感謝您告訴我們。您反映的問題已登記，我們會查核訂單狀況，轉交負責的同事，並在此向您回覆進度。',
      },
    },
    intents:
      'complain, complaint, complaints, claim, angry, not happy, 投诉, 差评, 生气, 太差, 客訴, 負評, 生氣, ts',
  },
  {
    id: 'complaint-questions',
    stage: 'after-sale',
    title: {
      en: 'Complaint: what happened, when, what would help',
      'zh-CN': '投诉：问清三件事',
      'zh-TW': '客訴：問清三件事',
    },
    body: {
      en: "So that I pass it on correctly: what happened, when was it, and what would put it right for you? Photos help, and there's no need to repeat what you've already written.",
      'zh-CN':
        '为了转交时说清楚，想跟您确认三点：发生了什么、什么时候、您希望怎么解决。有照片更好，前面写过的不用重复。',
      'zh-TW':
        '為了轉交時說清楚，想跟您確認三點：發生什麼事、什麼時候、您希望怎麼解決。有照片更好，前面寫過的不用重複。',
    },
    intents: 'what do you need, explain complaint, 怎么投诉, 我要反映, 怎麼客訴, 我要反映問題',
  },
  {
    id: 'complaint-routed',
    stage: 'after-sale',
    title: {
      en: 'Complaint: passed on, to whom',
      'zh-CN': '投诉：已转交',
      'zh-TW': '客訴：已轉交',
    },
    body: {
      en: 'Your complaint is now with {% ask "team", label: "Team or colleague" %}, who can decide it. They expect to answer by {% ask "when", label: "Expected by" %}. I\'m following it meanwhile, and you can still come to me.',
      'zh-CN':
        '您反映的问题已转给{% ask "team", label: "部门或同事" %}，那边能定。预计{% ask "when", label: "预计时间" %}有答复，中间由我跟进，有事还是找我。',
      'zh-TW':
        '您反映的問題已轉給{% ask "team", label: "部門或同事" %}，那邊能決定。預計{% ask "when", label: "預計時間" %}有答覆，這段期間由我跟進，有事一樣找我。',
    },
    intents: 'who handles it, passed on, 转给谁了, 谁处理, 轉給誰了, 誰處理',
  },
  {
    id: 'complaint-follow-up',
    stage: 'after-sale',
    title: {
      en: 'Complaint: progress',
      'zh-CN': '投诉：告知进展',
      'zh-TW': '客訴：告知進度',
    },
    body: {
      en: 'A quick update on your complaint: so far, {% ask "state", label: "What has been found" %}. Still open: {% ask "open", label: "What is open" %}. I\'ll write again by {% ask "when", label: "Next word by" %}, even if there\'s no news.',
      'zh-CN':
        '跟您说下您反映的事：目前{% ask "state", label: "查到的情况" %}，还差{% ask "open", label: "未完成的" %}。{% ask "when", label: "下次联系时间" %}前我再来说一声，没新消息也会说。',
      'zh-TW':
        '跟您說一下您反映的事：目前{% ask "state", label: "查到的狀況" %}，還差{% ask "open", label: "未完成的" %}。{% ask "when", label: "下次聯絡時間" %}前我再來說一聲，沒有新消息也會說。',
    },
    intents: 'any result, complaint status, still waiting, 投诉进展, 有结果吗, 客訴進度, 有結果嗎',
  },
  {
    id: 'complaint-report-back',
    stage: 'after-sale',
    title: {
      en: 'Complaint: the result',
      'zh-CN': '投诉：回报结果',
      'zh-TW': '客訴：回報結果',
    },
    body: {
      en: 'We\'ve looked into your complaint: {% ask "result", label: "Result" %}. What we\'re doing about it: {% ask "remedy", label: "What we do" %}. Does that settle it for you, or is something still not right?',
      'zh-CN':
        '您反映的问题查清了：{% ask "result", label: "结果" %}。接下来我们会{% ask "remedy", label: "处理办法" %}。这样您看可以吗，还有哪里不合适？',
      'zh-TW':
        '您反映的問題查清楚了：{% ask "result", label: "結果" %}。接下來我們會{% ask "remedy", label: "處理方式" %}。這樣您看可以嗎，還有哪裡不合適？',
    },
    others: {
      warm: {
        en: 'Thank you for being patient with us. What we found: {% ask "result", label: "Result" %}. What we\'re doing about it: {% ask "remedy", label: "What we do" %}. How do you feel about that? If something still bothers you, please say so.',
        'zh-CN':
          '谢谢您耐心等到现在。查下来是：{% ask "result", label: "结果" %}，我们这样处理：{% ask "remedy", label: "处理办法" %}。您觉得怎么样？心里还有不舒服的，直接跟我说。',
        'zh-TW':
          '謝謝您耐心等到現在。查下來是：{% ask "result", label: "結果" %}，我們這樣處理：{% ask "remedy", label: "處理方式" %}。您覺得如何？還有哪裡覺得不妥，請直接跟我說。',
      },
    },
    intents: 'outcome, result of complaint, 处理结果, 投诉结果, 處理結果, 客訴結果',
  },
  {
    id: 'poor-review-answer',
    stage: 'after-sale',
    title: {
      en: 'Poor review: ask what happened, no change wanted',
      'zh-CN': '收到差评：了解情况，不求改',
      'zh-TW': '收到負評：了解狀況，不求修改',
    },
    body: {
      en: "Thank you for writing honestly about {{ order.title }}. I'd like to understand what happened. The review is yours and stays as you want it; I'd just like to see what we can put right.",
      'zh-CN':
        '谢谢您如实写下感受。{{ order.title }}是遇到了什么情况？评价是您的权利，我只想了解清楚，看看还能补救什么。',
      'zh-TW':
        '謝謝您如實寫下感受。{{ order.title }}是遇到了什麼狀況？評價是您的權利，我只想了解清楚，看看還能補救什麼。',
    },
    intents: 'bad review, one star, low rating, 一星, 给差评, 中评, 給負評, 評一星',
  },
]

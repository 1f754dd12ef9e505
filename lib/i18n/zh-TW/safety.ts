import type { safety as english } from '../en/safety'

export const safety: typeof english = {
  part: '安全',
  lock: {
    title: '密語鎖',
    on: '已開啟',
    off: '未開啟',
    intro:
      '設了密語，沒人用的時候、每次關瀏覽器時，Tillside 都會收起買家資料。時限和提醒照常，只是不帶名字。',
    protects:
      '這樣磁碟上的姓名、電話、電子郵件、地址沒有密語就讀不出來。備註、訂單、話術在鎖定時看不到，但沒有加密。',
    forget: '沒有密語誰也打不開，我們也不行。請留一份有自己密語的備份：這是唯一的退路。',
    understood: '密語已經記好，或有這樣的備份',
    understoodFirst: '請先確認密語以後還找得到。',
    passphrase: '密語',
    again: '再輸一次',
    now: '現在的密語',
    next: '新密語',
    differ: '兩次輸入不一樣。',
    short: (least) => `至少 ${least} 個字元。`,
    restarts: '設好後 Tillside 會重新啟動，並問一次密語。',
    set: '設定密語',
    setting: '正在設定',
    setFailed: '沒有設成。再試一次。',
    sealing: '正在為以前的資料重新加密，可以照常工作。',
    after: '多久不用就鎖',
    minutes: { 5: '5 分鐘', 15: '15 分鐘', 60: '1 小時' },
    never: '只在關瀏覽器時',
    key: '按 Alt+Shift+L 立即鎖定。可以在瀏覽器的擴充功能快速鍵裡換一個鍵。',
    change: '更換密語',
    changed: '已更換，舊密語不能再用。',
    remove: '取消密語',
    stillSealing: '還不行：以前的資料還在加密。過一分鐘再試。',
    leave: '不改了',
  },
}

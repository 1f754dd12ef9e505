import type { safety as english } from '../en/safety'

export const safety: typeof english = {
  part: '安全',
  lock: {
    title: '口令锁',
    on: '已开启',
    off: '未开启',
    intro:
      '设了口令，没人用的时候、每次关浏览器时，Tillside 都会收起买家资料。时限和提醒照常，只是不带名字。',
    protects:
      '这样磁盘上的姓名、电话、邮箱、地址没有口令就读不出来。备注、订单、话术在锁定时看不到，但没有加密。',
    forget: '没有口令谁也打不开，我们也不行。请留一份有自己口令的备份：这是唯一的退路。',
    understood: '口令已经记好，或有这样的备份',
    understoodFirst: '请先确认口令以后还找得到。',
    passphrase: '口令',
    again: '再输一次',
    now: '现在的口令',
    next: '新口令',
    differ: '两次输入不一样。',
    short: (least) => `至少 ${least} 个字符。`,
    restarts: '设好后 Tillside 会重新启动，并问一次口令。',
    set: '设置口令',
    setting: '正在设置',
    setFailed: '没有设成。再试一次。',
    sealing: '正在给以前的资料重新加密，可以照常工作。',
    after: '多久不用就锁',
    minutes: { 5: '5 分钟', 15: '15 分钟', 60: '1 小时' },
    never: '只在关浏览器时',
    key: '按 Alt+Shift+L 立即锁定。可以在浏览器的扩展快捷键里换一个键。',
    change: '更换口令',
    changed: '已更换，旧口令不能再用。',
    remove: '取消口令',
    stillSealing: '还不行：以前的资料还在加密。过一分钟再试。',
    leave: '不改了',
  },
}

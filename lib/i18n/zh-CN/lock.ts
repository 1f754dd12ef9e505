import type { lock as english } from '../en/lock'

export const lock: typeof english = {
  title: '已锁定',
  text: '买家资料已收起。时限照走，提醒照响，只是不带名字。',
  passphrase: '口令',
  unlock: '解锁',
  now: '立即锁定',
  wrong: '口令不对。',
  wait: (span) => `口令不对。${span}后才能再试。`,
  lost: 'Tillside 没回应。再试一次。',
  forgotten: '忘了口令？',
  forgottenText: '没有口令谁也打不开，我们也不行。可以用备份替换这里的一切。',
  restore: '从备份恢复',
}

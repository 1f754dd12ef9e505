/** Absolute advertising words, and pressure that no record bears out; Latin ones as whole words only. */
const OVERCLAIMS =
  /最(?!近|初|终|終|多|少|后|後)|最[后後][一两兩\d]|第一(?!次)|唯一|100\s*%|百分之百|百分百|[绝絕][对對]|[顶頂][级級]|[极極]致|万能|萬能|永久|独一无二|獨一無二|史[无無]前例|[仅僅只][剩余餘]|快[抢搶没沒]|手慢|[错錯][过過]|[马馬]上[涨漲]|即[将將][涨漲]|\b(?:best|perfect|unbeatable|guaranteed?|always|never|number one|no\.? ?1|cheapest|only \d+ left|last chance|hurry|selling fast|almost gone|act now|don't miss)\b/iu

/** Whether a text claims what nobody can keep, or presses with what is not known: such words are not said to a buyer. */
export const isOverclaim = (text: string): boolean => OVERCLAIMS.test(text.normalize('NFKC'))

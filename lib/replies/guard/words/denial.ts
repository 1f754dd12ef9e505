import type { TextReading } from './text-reading'

/** Units of the text before a find in which a denial of it stands. */
const LOOK_BACK = 60

/** What opens a thought of its own, so that a "not" before it does not reach further. */
const OPENER =
  /直接|就行|就好|而是|但|只要|可以|赶紧|麻烦您|拜托|不然|否则|那就|才能|才可|\b(?:but|just|instead|so|please|otherwise|rather|simply|unless|until|then|because|if)\b/u

/** "Not", and how much of what follows it may reach over. */
const DENIALS = [
  // What nobody does, may or has to do: reaches over the rest of its clause.
  /(?:(?<![要能好是会行愿妨用可])不(?:会|能|加|另|额外|多收|多加|留|聊|想|打算|可以|允许|许|让|要|得|支持|提供|接受|需要|需|用|必|敢|是|再|建议|做|存在|代表|构成|涉及|属于|具有|具备|参与|收|另收|加收|承诺|保证|敢保证|意味着)|没有|从未|从不|绝不|决不|并不|并非|绝非|未必|请勿|切勿|勿|别(?![的人处家]|在(?:平台|这)|走平台)|禁止|严禁|拒绝|谨防|警惕|防止|以防|避免|杜绝|小心|当心|不要(?!在平台|走平台|在这))(?<reach>[^,:]{0,12})$/u,
  // What is free of something.
  /(?:免|(?<![要能好是会行愿妨用可差])不(?:会)?再?收|无|没有?)(?<reach>(?:您|你|取|任何|额外|另外|一分|的|其他)*)$/u,
  // What cannot be done: reaches over what stands next to it.
  /(?:无法|没法|没办法|难以|不方便|无需|无须|(?<![要能好是会行愿妨用可差])(?:不|没))(?<reach>(?:[给向跟对为替把让在再算有说敢确加留发收用打好它会能]|您|你|我们?|客服|通过|使用|添加|任何|进行|这种|所谓|百分百|完全)*["']?)$/u,
  /\b(?:not|never|no|don'?t|won'?t|cannot|can'?t|isn'?t|aren'?t|doesn'?t|didn'?t|wouldn'?t|without|avoid|refuse|unable to|nor|neither|nothing)(?<reach>(?: (?:to|be|a|an|extra|additional|money|by|via|through|the|any|ask|asks|asking|asked|you|your|our|us|for|accept|use|using|offer|give|say|claim|promise|guarantee|share|send|sending|really|ever|able|it|is|in|on|as|necessarily|or|and|allowed|allow|make|made|making|take|taking|pay|payments?|provide|support|always|do|we|i|buyers|customers|anyone|exchange|need|have|intended|meant|diagnose|treat|cure|prevent|heal|medical|medicine|device|drug|sell|selling|trade|deal|end|early|auction|auctions|move|contact|charge|charged|question|questions|any(?:thing|one)|phone|numbers?|details?|that|this|these|exact|remove|change|delete|change|leave|want|wish|influence|hidden|such|of|with|write|put|state|declare|different|another)|, (?=\w+,| ?(?:or|and) ))*) ?["']?$/u,
  // The same over a few words of any kind; not "do not hesitate to ...".
  /\b(?:never|don'?t|won'?t|cannot|can'?t|isn'?t|doesn'?t|didn'?t|wouldn'?t|not)(?<reach>(?: (?!hesitate|forget|worry|miss|mind|only|just|wait|be shy|here|there|now|good|well|work|like|want|find)[a-z']+){1,3}) ?["']?$/u,
]

/** The sign at which the denial of what begins at a sign starts, in the clause before it: "we never ask for ..."; null: none. */
export function denialBefore({ plain }: TextReading, first: number): number | null {
  const unit = plain.at.indexOf(first)
  if (unit === -1) return null
  const from = Math.max(0, unit - LOOK_BACK)
  const before = plain.text.slice(from, unit)
  const start = before.lastIndexOf('\n') + 1
  for (const pattern of DENIALS) {
    const found = pattern.exec(before.slice(start))
    const reach = found?.groups?.['reach']
    if (found !== null && reach !== undefined && !OPENER.test(reach))
      return plain.at[from + start + found.index] ?? null
  }
  return null
}

/** What follows what nobody does: "paid reviews, that is against the rules". */
const DENIED_AFTER =
  /^\p{Script=Han}?(?:这种|这类|这样|之类)?(?:的?(?:事|话|活动|做法|行为|说法)|的)?,?(?:我们|本店|小店|咱们|我这边|这边|平台)?(?:家|店)?(?:都)?(?:是)?(?:不做|不搞|不参与|没做|不敢|不会做|不允许|不让|违规|不合规|违法|没有依据|没依据|禁止|骗人|骗子|假的|没有的|也没关系|也没事|也不要紧)|^\p{Script=Han}{0,4}?(?:我们|本店|小店|咱们|这边)(?:都|还|目前|暂时)?(?:没有|没开|不用|不支持)/u

/** Whether what ends at a sign is denied right after. */
export function isDeniedAfter({ plain }: TextReading, last: number): boolean {
  const unit = plain.at.lastIndexOf(last)
  return unit !== -1 && DENIED_AFTER.test(plain.text.slice(unit + 1, unit + 1 + LOOK_BACK))
}

import { addSpan, type Place } from './arithmetic'
import type { ComplaintStep } from './case-acts'
import type { CaseClock, CaseRecord } from './case-record'
import type { Complaint } from './complaint-record'
import type { Span } from './span'

/** What a step of a complaint is due to be done in: aims of a shop, not rules of a platform. */
const AIMS: Readonly<Record<Complaint['stage'], Span | null>> = {
  received: { amount: 2, unit: 'hours' },
  classified: { amount: 4, unit: 'hours' },
  routed: { amount: 1, unit: 'working-days' },
  'followed-up': { amount: 3, unit: 'working-days' },
  'reported-back': null,
}

/** Which department can solve what; a person may send it elsewhere. */
const DEPARTMENTS: Readonly<Record<Complaint['category'], Complaint['department']>> = {
  product: 'quality',
  delivery: 'logistics',
  service: 'service-lead',
  price: 'sales',
  invoice: 'finance',
  safety: 'owner',
  other: 'service-lead',
}

/** Words by which a complaint is told; the first that it holds decides. */
const TELLING: readonly (readonly [RegExp, Complaint['category']])[] = [
  [/受伤|受傷|过敏|過敏|中毒|起火|漏电|漏電|injur|allerg|burn|fire/iu, 'safety'],
  [/发票|發票|invoice|receipt/iu, 'invoice'],
  [/快递|快遞|物流|没收到|沒收到|丢件|破损|破損|deliver|parcel|shipping|courier/iu, 'delivery'],
  [/态度|態度|客服|不回|rude|attitude|ignored|agent/iu, 'service'],
  [/降价|降價|差价|差價|多收|price|overcharg|cheaper/iu, 'price'],
  [
    /质量|質量|品質|坏了|壞了|假货|假貨|色差|尺码|尺碼|quality|broken|fake|defect|size/iu,
    'product',
  ],
]

/** What a complaint is about, as far as its words tell; a person has the last word. */
export function classifyComplaint(text: string): Complaint['category'] {
  return TELLING.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}

/** What a person says of a complaint comes before what is known, and that before what its words tell. */
function placeComplaint(
  known: Complaint | undefined,
  { stage, category: said, department, text = '' }: ComplaintStep,
  since: number,
): Complaint {
  const category = said ?? known?.category ?? classifyComplaint(text)
  const isMoved = known === undefined || category !== known.category
  const usual = isMoved ? DEPARTMENTS[category] : known.department
  return { stage, category, department: department ?? usual, since }
}

const CLOCK_ID = 'complaint'

/** The clock of the step that comes next; none once the buyer was told. */
function clockOf(
  { stage, since }: Complaint,
  place: Place,
  previous: CaseClock | undefined,
): CaseClock[] {
  const aim = AIMS[stage]
  if (aim === null) return []
  const { dueAt, provisional } = addSpan(since, aim, place)
  return [
    {
      id: CLOCK_ID,
      owner: 'seller',
      task: 'answer',
      dueAt,
      startedAt: since,
      observedAt: since,
      source: 'owner',
      text: '',
      granularityMs: 60_000,
      onExpiry: 'counts-against',
      // Each step is alerted anew.
      epoch: previous === undefined ? 0 : previous.epoch + 1,
      changes: [],
      kept: true,
      ...(provisional ? { provisional } : {}),
    },
  ]
}

/** Takes a complaint to a step at `now` (epoch ms): its clock ends and that of the next step begins. */
export function advanceComplaint(
  record: CaseRecord,
  step: ComplaintStep,
  { now, place }: { readonly now: number; readonly place: Place },
): CaseRecord {
  const complaint = placeComplaint(record.complaint, step, now)
  const previous = record.clocks.find(({ id }) => id === CLOCK_ID)
  const others = record.clocks.filter(({ id }) => id !== CLOCK_ID)
  return {
    ...record,
    complaint,
    closed: record.closed || step.stage === 'reported-back',
    clocks: [...others, ...clockOf(complaint, place, previous)],
  }
}

import { useSurveyState } from '../use-people'
import { useWorkbench } from '../use-workbench'
import type { StartStep } from './start-shelf'

/** Which steps of setting up are done, by what is there now and not by what was pressed. */
export function useStartDone(): Readonly<Record<StartStep, boolean>> {
  const workbench = useWorkbench()
  const { figures } = useSurveyState(workbench)
  const { shops, settings, consolesOn } = workbench
  const known = shops ?? []
  return {
    consoles: consolesOn.size > 0,
    orders: known.some(({ orders }) => orders > 0),
    tiers: known.some(({ id }) => id in settings.shopTiers),
    customers: known.some(({ id }) => (figures?.get(id)?.customers ?? 0) > 0),
  }
}

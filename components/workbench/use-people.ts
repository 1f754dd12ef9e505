import { useEffect, useMemo, useSyncExternalStore } from 'react'

import type { KnownShop } from '@/lib/files/work-protocol'
import type { Settings } from '@/lib/settings/settings'

import {
  createFollowUpControl,
  type FollowUpControl,
  type FollowUpState,
} from './care/follow-up-control'
import {
  createSurveyControl,
  type SurveyControl,
  type SurveyState,
} from './customers/survey-control'
import {
  createDuplicatesControl,
  type DuplicatesControl,
  type DuplicatesState,
} from './duplicates/duplicates-control'
import type { WorkbenchServices } from './services'

/** What goes on about customers, whichever view is open. */
export interface PeopleControls {
  readonly surveys: SurveyControl
  readonly duplicates: DuplicatesControl
  readonly followUps: FollowUpControl
}

export function useSurveyState({ surveys }: PeopleControls): SurveyState {
  return useSyncExternalStore(surveys.subscribe, surveys.read)
}
export function useDuplicatesState({ duplicates }: PeopleControls): DuplicatesState {
  return useSyncExternalStore(duplicates.subscribe, duplicates.read)
}
export function useFollowUpState({ followUps }: PeopleControls): FollowUpState {
  return useSyncExternalStore(followUps.subscribe, followUps.read)
}

/** Builds the controls once; whatever changes a customer is told to the panels. */
export function usePeople({ desk, call, clock }: WorkbenchServices): PeopleControls {
  return useMemo(() => {
    const announce = (shopIds: readonly string[]): void => {
      void call('announceOrders', { shopIds: [...shopIds].slice(0, 100) })
    }
    return {
      surveys: createSurveyControl({
        desk: desk.people,
        clock,
        onSurveyed: (shopId) => announce([shopId]),
      }),
      duplicates: createDuplicatesControl({ desk: desk.people, onChanged: announce }),
      followUps: createFollowUpControl(desk.people, (shopId) => announce([shopId])),
    }
  }, [desk, call, clock])
}

/** Keeps the figures fresh, and lists what is to be followed up. */
export function useFreshPeople(
  { surveys, followUps }: PeopleControls,
  shops: readonly KnownShop[] | null,
  settings: Settings,
): void {
  useEffect(() => {
    if (shops !== null) surveys.know(shops, settings)
  }, [surveys, shops, settings])
  useEffect(() => {
    void followUps.refresh('first')
  }, [followUps])
}

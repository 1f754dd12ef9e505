import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import { PLATFORMS } from '@/lib/shared/platforms'

import { Choice } from '../../choice'
import { useWorkbench } from '../../use-workbench'
import styles from '../replies.module.css'
import { OffList } from './off-list'
import { SheetForm } from './sheet-form'

/** What shops keep to: a sheet for all of them, one for each that differs, and the replies that say otherwise. */
export function PolicyPage() {
  const words = useWords().replies.policy
  const { shops, settings, saveSettings } = useWorkbench()
  const [shopId, setShop] = useTyped<string | null>('policy shop', () => null)
  const shop = shops?.find(({ id }) => id === shopId)
  const currency = PLATFORMS[(shop ?? shops?.[0])?.platform ?? 'pinduoduo'].currency
  const { policy, shopPolicies } = settings
  return (
    <>
      <p className={styles['quiet']}>{words.lead}</p>
      <Choice
        label={words.whose}
        testId="whose-sheet"
        value={shopId}
        options={[
          [null, words.allShops] as const,
          ...(shops ?? []).map(({ id, name, nativeId }) => [id, name ?? nativeId] as const),
        ]}
        onChoose={setShop}
      />
      <SheetForm
        key={shopId ?? ''}
        place={`policy ${shopId ?? ''}`}
        sheet={shopId === null ? policy : (shopPolicies[shopId] ?? {})}
        general={shopId === null ? null : policy}
        currency={policy.free_shipping_from?.currency ?? currency}
        title={shop === undefined ? words.allShops : (shop.name ?? shop.nativeId)}
        onSave={(sheet) =>
          saveSettings(
            shopId === null
              ? { policy: sheet }
              : { shopPolicies: { ...shopPolicies, [shopId]: sheet } },
          )
        }
      />
      <OffList />
    </>
  )
}

import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'
import type { ShopChoice } from '@/lib/messaging/panel-view'

import styles from './states.module.css'

export interface AskShopProps {
  readonly shops: readonly ShopChoice[]
  /** Resolves to false where the page contradicts it. */
  readonly onSay: (shopId: string) => Promise<boolean>
}

/** Asks which shop a console is signed in to, where its page does not say. */
export function AskShop({ shops, onSay }: AskShopProps) {
  const { shop } = useWords().panel.unread
  const [refused, setRefused] = useState<string | null>(null)
  const say = async ({ id, name }: ShopChoice): Promise<void> => {
    const isTaken = await onSay(id)
    setRefused(isTaken ? null : name)
  }
  return (
    <div className={styles['lead']}>
      <h1>{shop.title}</h1>
      <p>{shop.text}</p>
      <div className={styles['buttons']}>
        {shops.map((each) => (
          <Button key={each.id} data-testid="say-shop" onClick={() => void say(each)}>
            {each.name}
          </Button>
        ))}
      </div>
      {refused === null ? null : <p role="alert">{shop.refused(refused)}</p>}
    </div>
  )
}

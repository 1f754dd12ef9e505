import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'
import type { Product } from '@/lib/offers/product'

import styles from './form.module.css'
import { MOST_MEMBERS, type MemberDraft } from './package-draft'
import type { PackagePartProps } from './package-sheet'
import { ProductPicker } from './product-picker'
import { useShop } from './shop-context'
import { Unknown } from './unknown'

export interface PackageMembersProps extends PackagePartProps {
  readonly products: ReadonlyMap<string, Product>
  readonly onAdd: (product: Product) => void
}

/** The products of a package with their pieces; more are found by search. */
export function PackageMembers(props: PackageMembersProps) {
  const { draft, onAdd } = props
  const { sales } = useWords()
  const { editor } = sales.packages
  return (
    <fieldset className={styles['group']}>
      <legend>{editor.members}</legend>
      {draft.members.length === 0 ? (
        <p className={styles['note']}>{editor.membersNone}</p>
      ) : (
        <ul>
          {draft.members.map((member) => (
            <li key={member.productId}>
              <Member member={member} {...props} />
            </li>
          ))}
        </ul>
      )}
      {draft.members.length < MOST_MEMBERS ? (
        <ProductPicker
          label={sales.find}
          without={new Set(draft.members.map(({ productId }) => productId))}
          testId="member-search"
          onPick={onAdd}
        />
      ) : (
        <p className={styles['note']}>{editor.membersFull}</p>
      )}
    </fieldset>
  )
}

function Member(props: PackageMembersProps & { readonly member: MemberDraft }) {
  const { member, draft, errors, products, onChange } = props
  const { sales, common } = useWords()
  const { editor } = sales.packages
  const { formats } = useShop()
  const { productId, pieces } = member
  const product = products.get(productId)
  const title = product?.title ?? productId
  const price = product?.price ?? null
  const change = (next: string): void =>
    onChange({
      members: draft.members.map((each) =>
        each.productId === productId ? { productId, pieces: next } : each,
      ),
    })
  return (
    <div className={styles['member']} data-testid="package-member">
      <span className={styles['memberName']}>
        <span>{title}</span>
        <span className={styles['note']}>
          {price === null ? <Unknown>{common.unknown}</Unknown> : formats.money(price)}
        </span>
      </span>
      <TextField
        labelHidden
        label={editor.piecesOf(title)}
        inputMode="numeric"
        maxLength={4}
        testId="member-pieces"
        value={pieces}
        error={errors.has(`pieces ${productId}`) ? editor.piecesWrong : null}
        onChange={(event) => change(event.target.value)}
      />
      <Button
        variant="text"
        aria-label={editor.removeMember(title)}
        onClick={() =>
          onChange({ members: draft.members.filter((each) => each.productId !== productId) })
        }
      >
        {editor.takeOut}
      </Button>
    </div>
  )
}

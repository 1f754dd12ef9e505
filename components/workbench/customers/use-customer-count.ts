import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

/** Says how many customers: "1,980 customers". */
export function useCustomerCount(): (count: number) => string {
  const words = useWords().common
  const formats = useFormats()
  return (count) => words.customers(formats.number(count), count === 1)
}

import { type ComponentProps, useId, useState } from 'react'

/** What can be chosen: the value, and the words for it. */
export type Options = readonly (readonly [value: string, words: string])[]

/** What stands first where nothing has been chosen. */
export const none: Options = [['', 'choose']]

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange'> {
  readonly options: Options
  readonly set?: (value: string) => void
}

export function Select({ options, set, ...attributes }: SelectProps) {
  return (
    <select {...attributes} onChange={({ target }) => set?.(target.value)}>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}

/** One with its words before it. */
export function Choice({ label, ...select }: { readonly label: string } & SelectProps) {
  return (
    <label>
      {label} <Select {...select} />
    </label>
  )
}

interface ChooseOneProps {
  readonly label: string
  readonly action: string
  readonly options: Options
  readonly use: (value: string) => void
}

/** A choice that is acted on when it has been made: arrow keys go through all that stand before the one that is meant. */
export function ChooseOne({ label, action, options, use }: ChooseOneProps) {
  const id = useId()
  const [chosen, choose] = useState('')
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={chosen} set={choose} options={[...none, ...options]} />
      <button
        type="button"
        onClick={() => {
          if (chosen !== '') use(chosen)
          choose('')
        }}
      >
        {action}
      </button>
    </>
  )
}

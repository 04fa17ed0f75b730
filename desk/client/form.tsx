import { type ReactNode, useId, useState } from 'react'
import type { FieldDefinition, ValueDefinition } from '../../gate/fieldDefinitions.ts'
import type { Problem } from '../../gate/problem.ts'
import type { EditorState, Reference } from '../editorState.ts'
import { type FieldPath, withItems, withValue } from '../fields.ts'
import { Finding } from '../finding.tsx'
import { addMedia, ask } from './api.ts'

type Group = Readonly<Record<string, unknown>>

/** What every field is given. */
interface Context {
  /** As they are written. */
  readonly fields: string
  readonly change: (fields: string) => void
  readonly problems: readonly Problem[]
  readonly mend: (problem: Problem) => void
  readonly references: readonly Reference[]
  readonly required: EditorState['required']
  readonly pictures: readonly string[]
  readonly fail: (error: unknown) => void
}

const top: FieldPath = []

/** A form of all that a file can say, as contentlayer.config.ts defines it. */
export function FieldForm({
  definitions,
  values,
  path = top,
  context,
}: {
  definitions: readonly FieldDefinition[]
  values: Group
  path?: FieldPath
  context: Context
}) {
  const order = definitions.map(({ name }) => name)
  const set = (name: string, value: unknown) => context.change(withValue(context.fields, [...path, name], value, order))
  return definitions.map((definition) => (
    <Field
      key={definition.name}
      definition={definition}
      value={values[definition.name]}
      path={[...path, definition.name]}
      set={(value) => set(definition.name, value)}
      setItems={(items) => context.change(withItems(context.fields, [...path, definition.name], items, order))}
      context={context}
    />
  ))
}

type Items = readonly (number | { readonly value: unknown })[]

interface FieldProps {
  readonly definition: FieldDefinition
  readonly value: unknown
  readonly path: FieldPath
  readonly set: (value: unknown) => void
  readonly setItems: (items: Items) => void
  readonly context: Context
}

function Field({
  definition: { name, description, isRequired, value: kind },
  value,
  path,
  set,
  setItems,
  context,
}: FieldProps) {
  const id = useId()
  const label = labelOf(name) + (isRequired ? ' (required)' : '')
  const notes = (
    <>
      <p className="help" id={`${id}-help`}>
        {description}
      </p>
      <Findings field={nameOf(path)} context={context} />
    </>
  )
  if (kind.type === 'list' || kind.type === 'nested') {
    const isEmpty = value === undefined || value === null
    return (
      <fieldset aria-describedby={`${id}-help`}>
        <legend>{label}</legend>
        {notes}
        {kind.type === 'list' ? (
          <List
            kind={kind.of}
            values={Array.isArray(value) ? value : []}
            path={path}
            setItems={setItems}
            context={context}
            label={labelOf(name)}
          />
        ) : isEmpty ? (
          <button type="button" onClick={() => set({ [kind.fields[0]?.name ?? '']: '' })}>
            Add {labelOf(name).toLowerCase()}
          </button>
        ) : (
          <>
            <FieldForm definitions={kind.fields} values={value as Group} path={path} context={context} />
            {!isRequired && (
              <button type="button" onClick={() => set(undefined)}>
                Remove {labelOf(name).toLowerCase()}
              </button>
            )}
          </>
        )}
      </fieldset>
    )
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {notes}
      <Input
        id={id}
        kind={kind}
        value={value}
        set={set}
        isRequired={isRequired}
        isLong={['summary', 'description', 'bio', 'text', 'alt'].includes(name)}
        context={context}
      />
    </div>
  )
}

/** What the gate says of a field, each with its mend. */
function Findings({ field, context: { problems, mend } }: { field: string; context: Context }) {
  return problems
    .filter((problem) => problem.field === field)
    .map((problem) => <Finding key={`${problem.rule} ${problem.column}`} problem={problem} mend={mend} />)
}

interface InputProps {
  readonly id: string
  readonly kind: ValueDefinition
  readonly value: unknown
  readonly set: (value: unknown) => void
  readonly isRequired: boolean
  readonly isLong?: boolean
  readonly context: Context
}

function Input({ id, kind, value, set, isRequired, isLong, context }: InputProps) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const common = {
    id,
    value: text,
    'aria-describedby': `${id}-help`,
    // An empty field that may be missing is better gone; not while somebody is about to type something else into it.
    onBlur: () => text === '' && value !== undefined && !isRequired && set(undefined),
  }
  if (kind.type === 'enum') {
    return (
      <select {...common} onChange={({ target }) => set(target.value || undefined)}>
        <option value="">{isRequired ? 'choose' : 'as usual'}</option>
        {kind.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  }
  if (kind.type === 'number') {
    const [least, greatest] = kind.range
    return (
      <input
        {...common}
        type="number"
        min={least}
        max={greatest}
        onChange={({ target }) => set(target.value === '' ? undefined : target.valueAsNumber)}
      />
    )
  }
  if (kind.type !== 'string') return null
  if (kind.refersTo)
    return (
      <Refer id={id} type={kind.refersTo} value={text} set={(chosen) => set(chosen || undefined)} context={context} />
    )
  if (kind.format === 'media') return <Picture id={id} value={text} set={set} context={context} />
  if (kind.format === 'date') return <DateInput common={common} set={set} />
  return isLong ? (
    <textarea {...common} rows={3} onChange={({ target }) => set(target.value.replaceAll('\n', ' '))} />
  ) : (
    <input {...common} spellCheck onChange={({ target }) => set(target.value)} />
  )
}

function DateInput({ common, set }: { common: { id: string; value: string }; set: (value: string) => void }) {
  return (
    <div className="row">
      <input {...common} placeholder="2026-05-01T19:30+01:00" onChange={({ target }) => set(target.value)} />
      <button type="button" onClick={() => set(momentOf(new Date()))}>
        Now
      </button>
      <input
        type="datetime-local"
        aria-label="Choose a day and an hour"
        onChange={({ target }) => target.value && set(momentOf(new Date(target.value)))}
      />
    </div>
  )
}

/** A moment by the clock of this machine, with its offset, so that it is the same one everywhere. */
export function momentOf(date: Date): string {
  const minutes = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 16)
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

function two(number: number): string {
  return String(Math.floor(Math.abs(number))).padStart(2, '0')
}

function Refer({
  id,
  type,
  value,
  set,
  context,
}: {
  id: string
  type: Reference['type']
  value: string
  set: (id: string) => void
  context: Context
}) {
  const options = context.references.filter((one) => one.type === type)
  return (
    <select id={id} value={value} onChange={({ target }) => set(target.value)}>
      <option value="">choose</option>
      {value !== '' && !options.some((one) => one.id === value) && <option value={value}>{value}</option>}
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.label}
        </option>
      ))}
    </select>
  )
}

/** A picture that is there, or a new one, chosen or dropped here. */
function Picture({
  id,
  value,
  set,
  context,
}: {
  id: string
  value: string
  set: (src: string) => void
  context: Context
}) {
  const take = (file: File | undefined) => {
    if (file) addMedia('picture', file).then(set, context.fail)
  }
  const isThere = context.pictures.includes(value.replace('../media/', ''))
  return (
    <div
      className="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      {value && <img src={`/desk/media/${encodeURIComponent(value.replace('../media/', ''))}`} alt="" />}
      <div className="row">
        <select id={id} value={value} onChange={({ target }) => set(target.value)}>
          <option value="">choose</option>
          {value && !isThere && <option value={value}>{value.replace('../media/', '')}</option>}
          {context.pictures.map((name) => (
            <option key={name} value={`../media/${name}`}>
              {name}
            </option>
          ))}
        </select>
        <input
          type="file"
          accept="image/*"
          aria-label="A new picture, or drop one here"
          onChange={({ target }) => take(target.files?.[0])}
        />
      </div>
    </div>
  )
}

function List({
  kind,
  values,
  path,
  setItems,
  context,
  label,
}: {
  kind: ValueDefinition
  values: readonly unknown[]
  path: FieldPath
  setItems: (items: Items) => void
  context: Context
  label: string
}) {
  const all = values.map((_, index) => index)
  const order = kind.type === 'nested' ? kind.fields.map(({ name }) => name) : []
  const add = (value: unknown) => setItems([...all, { value }])
  return (
    <>
      <ol>
        {values
          .map((value, index) => ({ value, index, place: `${label} ${index + 1}` }))
          .map(({ value, index, place }) => (
            <Item
              key={place}
              index={index}
              count={values.length}
              name={`${label} ${index + 1}`}
              move={(to) => setItems(moved(all, index, to))}
            >
              {kind.type === 'nested' ? (
                <FieldForm
                  definitions={kind.fields}
                  values={(value ?? {}) as Group}
                  path={[...path, index]}
                  context={context}
                />
              ) : (
                <ListInput
                  kind={kind}
                  value={value}
                  label={`${label} ${index + 1}`}
                  context={context}
                  set={(text) => context.change(withValue(context.fields, [...path, index], text ?? '', order))}
                />
              )}
              <Findings field={nameOf([...path, index])} context={context} />
            </Item>
          ))}
      </ol>
      {kind.type === 'string' && kind.refersTo ? (
        <AddReference type={kind.refersTo} label={label} taken={values} add={add} context={context} />
      ) : (
        <button type="button" onClick={() => add(kind.type === 'nested' ? { [kind.fields[0]?.name ?? '']: '' } : '')}>
          Add to {label.toLowerCase()}
        </button>
      )}
    </>
  )
}

function ListInput({
  kind,
  value,
  label,
  set,
  context,
}: {
  kind: ValueDefinition
  value: unknown
  label: string
  set: (value: unknown) => void
  context: Context
}) {
  const text = typeof value === 'string' ? value : ''
  if (kind.type === 'string' && kind.refersTo) {
    return (
      <span>{context.references.find(({ type, id }) => type === kind.refersTo && id === text)?.label ?? text}</span>
    )
  }
  return <input aria-label={label} value={text} onChange={({ target }) => set(target.value)} />
}

function moved(all: readonly number[], from: number, to: number | undefined): number[] {
  const others = all.filter((one) => one !== from)
  return to === undefined ? others : others.toSpliced(to, 0, from)
}

function Item({
  index,
  count,
  name,
  move,
  children,
}: {
  index: number
  count: number
  name: string
  move: (to: number | undefined) => void
  children: ReactNode
}) {
  return (
    <li>
      {children}
      <div className="row">
        <button type="button" disabled={index === 0} aria-label={`Move ${name} up`} onClick={() => move(index - 1)}>
          ↑
        </button>
        <button
          type="button"
          disabled={index === count - 1}
          aria-label={`Move ${name} down`}
          onClick={() => move(index + 1)}
        >
          ↓
        </button>
        <button type="button" aria-label={`Remove ${name}`} onClick={() => move(undefined)}>
          Remove
        </button>
      </div>
    </li>
  )
}

/** One of those there are, or a new author or topic with a file of its own. */
function AddReference({
  type,
  label,
  taken,
  add,
  context,
}: {
  type: Reference['type']
  label: string
  taken: readonly unknown[]
  add: (id: string) => void
  context: Context
}) {
  const [fresh, setFresh] = useState<Readonly<Record<string, string>>>()
  const noun = type.toLowerCase()
  const asked = type === 'Article' ? [] : context.required[type].filter(({ isRequired }) => isRequired)
  async function make(): Promise<void> {
    const name = slugOf(fresh?.['name'] ?? '')
    const text = asked.reduce((fields, field) => withValue(fields, [field.name], fresh?.[field.name] ?? ''), '')
    await ask('save', { path: `content/${noun}s/${name}.yaml`, text, base: '' })
    setFresh(undefined)
    add(name)
  }
  return (
    <div className="row">
      <ChooseOne
        label={`${type} to add`}
        action={`Add to ${label.toLowerCase()}`}
        options={context.references
          .filter((one) => one.type === type && !taken.includes(one.id))
          .map((one) => [one.id, one.label])}
        use={add}
      />
      {asked.length > 0 && !fresh && (
        <button type="button" onClick={() => setFresh({})}>
          New {noun}
        </button>
      )}
      {fresh && (
        <fieldset className="new" aria-label={`New ${noun}`}>
          {asked.map(({ name, description }) => (
            <label key={name}>
              {labelOf(name)} of the new {noun} <small>{description}</small>
              <input
                value={fresh[name] ?? ''}
                onChange={({ target }) => setFresh({ ...fresh, [name]: target.value })}
              />
            </label>
          ))}
          <button
            type="button"
            disabled={asked.some(({ name }) => !fresh[name])}
            onClick={() => make().catch(context.fail)}
          >
            Add {noun}
          </button>
        </fieldset>
      )}
    </div>
  )
}

/** A choice that is acted on when it has been made: arrow keys go through all that stand before the one that is meant. */
export function ChooseOne({
  label,
  action,
  options,
  use,
}: {
  label: string
  action: string
  options: readonly (readonly [value: string, words: string])[]
  use: (value: string) => void
}) {
  const id = useId()
  const [chosen, choose] = useState('')
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">choose</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
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

/** A name for a file; what is no letter of its alphabet, the desk refuses with a word on what is allowed. */
function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** As the gate names a place: `sources[1].url`. */
function nameOf(path: FieldPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1)
}

/** @example labelOf('publishedAt') // 'Published at' */
function labelOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

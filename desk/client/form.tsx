import { createContext, type ReactNode, use, useId, useState } from 'react'
import { toSlug } from '../../gate/addressFormat.ts'
import type { FieldDefinition, ValueDefinition } from '../../gate/fieldDefinitions.ts'
import type { Problem } from '../../gate/problem.ts'
import type { EditorState, Reference } from '../editorState.ts'
import { type FieldPath, withItems, withValue } from '../fields.ts'
import { Findings } from '../finding.tsx'
import { addMedia, post } from './api.ts'
import { ChooseOne, none, type Options, Select } from './select.tsx'

type Group = Readonly<Record<string, unknown>>

/** What every field has at hand. */
interface Form extends Pick<EditorState, 'references' | 'offered' | 'pictures'> {
  /** As they are written. */
  readonly fields: string
  readonly change: (fields: string) => void
  readonly problems: readonly Problem[]
  readonly mend: (problem: Problem) => void
  readonly fail: (error: unknown) => void
}

/** Whoever shows fields gives it to them. */
export const FormContext = createContext({} as Form)

interface FieldsProps {
  readonly definitions: readonly FieldDefinition[]
  readonly values: Group
  /** Of what they are the fields of; none for those of the file itself. */
  readonly path?: FieldPath
}

const top: FieldPath = []

/** A form of all that a file can say, as contentlayer.config.ts defines it. */
export function Fields({ definitions, values, path = top }: FieldsProps) {
  const order = definitions.map(({ name }) => name)
  return definitions.map((definition) => {
    const { name } = definition
    return <Field key={name} definition={definition} value={values[name]} path={[...path, name]} order={order} />
  })
}

type Items = readonly (number | { readonly value: unknown })[]

interface FieldProps {
  readonly definition: FieldDefinition
  readonly value: unknown
  readonly path: FieldPath
  /** The names of the fields it stands among. */
  readonly order: readonly string[]
}

function Field({ definition: { name, description, isRequired, value: kind }, value, path, order }: FieldProps) {
  const id = useId()
  const { fields, change } = use(FormContext)
  const set = (one: unknown) => change(withValue(fields, path, one, order))
  const label = labelOf(name) + (isRequired ? ' (required)' : '')
  const notes = (
    <>
      <p className="help" id={`${id}-help`}>
        {description}
      </p>
      <FieldFindings path={path} />
    </>
  )
  if (kind.type === 'list' || kind.type === 'nested') {
    return (
      <fieldset aria-describedby={`${id}-help`}>
        <legend>{label}</legend>
        {notes}
        {kind.type === 'list' ? (
          <List
            kind={kind.of}
            values={Array.isArray(value) ? value : []}
            path={path}
            label={labelOf(name)}
            setItems={(items) => change(withItems(fields, path, items, order))}
          />
        ) : value === undefined || value === null ? (
          <button type="button" onClick={() => set(begun(kind))}>
            Add {labelOf(name).toLowerCase()}
          </button>
        ) : (
          <>
            <Fields definitions={kind.fields} values={value as Group} path={path} />
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
  const isLong = ['summary', 'description', 'bio', 'text', 'alt'].includes(name)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {notes}
      <Input id={id} kind={kind} value={value} set={set} isRequired={isRequired} isLong={isLong} />
    </div>
  )
}

/** What a group of fields, or an item of a list, is before anything is typed into it. */
function begun(kind: ValueDefinition): unknown {
  return kind.type === 'nested' ? { [kind.fields[0]?.name ?? '']: '' } : ''
}

/** What the gate says of a field, each with its mend. */
function FieldFindings({ path }: { path: FieldPath }) {
  const { problems, mend } = use(FormContext)
  return <Findings problems={problems.filter(({ field }) => field === nameOf(path))} mend={mend} />
}

interface InputProps {
  readonly id: string
  readonly kind: ValueDefinition
  readonly value: unknown
  readonly set: (value: unknown) => void
  readonly isRequired: boolean
  readonly isLong: boolean
}

function Input({ id, kind, value, set, isRequired, isLong }: InputProps) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const common = {
    id,
    value: text,
    'aria-describedby': `${id}-help`,
    // An empty field that may be missing is better gone; not while somebody is about to type something else into it.
    onBlur: () => text === '' && value !== undefined && !isRequired && set(undefined),
  }
  if (kind.type === 'enum') {
    const unset = ['', isRequired ? 'choose' : 'as usual'] as const
    const options = kind.options.map((option) => [option, option] as const)
    return <Select {...common} options={[unset, ...options]} set={(chosen) => set(chosen || undefined)} />
  }
  if (kind.type === 'number') {
    const [min, max] = kind.range
    const take = (number: number) => set(Number.isNaN(number) ? undefined : number)
    return <input {...common} type="number" min={min} max={max} onChange={({ target }) => take(target.valueAsNumber)} />
  }
  if (kind.type !== 'string') return null
  if (kind.refersTo) {
    return <Refer id={id} type={kind.refersTo} value={text} set={(chosen) => set(chosen || undefined)} />
  }
  if (kind.format === 'media') return <Picture id={id} value={text} set={set} />
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

interface ChoiceProps {
  readonly id: string
  readonly value: string
  readonly set: (value: string) => void
}

function Refer({ type, value, ...select }: ChoiceProps & { type: Reference['type'] }) {
  const options = optionsOf(use(FormContext).references, type)
  const unknown = value === '' || options.some(([id]) => id === value) ? [] : [[value, value] as const]
  return <Select value={value} options={[...none, ...unknown, ...options]} {...select} />
}

function optionsOf(references: readonly Reference[], wanted: Reference['type']): Options {
  return references.filter(({ type }) => type === wanted).map(({ id, label }) => [id, label])
}

/** A picture that is there, or a new one, chosen or dropped here. */
function Picture({ value, set, id }: ChoiceProps) {
  const { pictures, fail } = use(FormContext)
  const take = (file: File | undefined) => {
    if (file) addMedia('picture', file).then(set, fail)
  }
  const name = value.replace('../media/', '')
  const unknown = value === '' || pictures.includes(name) ? [] : [[value, name] as const]
  const options = pictures.map((one) => [`../media/${one}`, one] as const)
  return (
    <div
      className="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      {value && <img src={`/desk/media/${encodeURIComponent(name)}`} alt="" />}
      <div className="row">
        <Select id={id} value={value} set={set} options={[...none, ...unknown, ...options]} />
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

interface ListProps {
  readonly kind: ValueDefinition
  readonly values: readonly unknown[]
  readonly path: FieldPath
  readonly label: string
  readonly setItems: (items: Items) => void
}

function List({ kind, values, path, label, setItems }: ListProps) {
  const { fields, change } = use(FormContext)
  const all = values.map((_, index) => index)
  const add = (value: unknown) => setItems([...all, { value }])
  const items = values.map((value, index) => ({ value, index, name: `${label} ${index + 1}` }))
  return (
    <>
      <ol>
        {items.map(({ value, index, name }) => {
          const own = [...path, index]
          return (
            <Item
              key={name}
              name={name}
              isFirst={index === 0}
              isLast={index === values.length - 1}
              move={(by) => setItems(moved(all, index, by))}
            >
              {kind.type === 'nested' ? (
                <Fields definitions={kind.fields} values={(value ?? {}) as Group} path={own} />
              ) : (
                <ListInput
                  kind={kind}
                  text={typeof value === 'string' ? value : ''}
                  label={name}
                  set={(text) => change(withValue(fields, own, text))}
                />
              )}
              <FieldFindings path={own} />
            </Item>
          )
        })}
      </ol>
      {kind.type === 'string' && kind.refersTo ? (
        <AddReference type={kind.refersTo} label={label} taken={values} add={add} />
      ) : (
        <button type="button" onClick={() => add(begun(kind))}>
          Add to {label.toLowerCase()}
        </button>
      )}
    </>
  )
}

interface ListInputProps {
  readonly kind: ValueDefinition
  readonly text: string
  readonly label: string
  readonly set: (text: string) => void
}

function ListInput({ kind, text, label, set }: ListInputProps) {
  const { references } = use(FormContext)
  if (kind.type === 'string' && kind.refersTo) {
    return <span>{references.find(({ type, id }) => type === kind.refersTo && id === text)?.label ?? text}</span>
  }
  return <input aria-label={label} value={text} onChange={({ target }) => set(target.value)} />
}

/** @param by so many places down; undefined takes the item out */
function moved(all: readonly number[], item: number, by: number | undefined): number[] {
  const others = all.toSpliced(item, 1)
  return by === undefined ? others : others.toSpliced(item + by, 0, item)
}

interface ItemProps {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly move: (by: number | undefined) => void
  readonly children: ReactNode
}

function Item({ name, isFirst, isLast, move, children }: ItemProps) {
  return (
    <li>
      {children}
      <div className="row">
        <button type="button" disabled={isFirst} aria-label={`Move ${name} up`} onClick={() => move(-1)}>
          ↑
        </button>
        <button type="button" disabled={isLast} aria-label={`Move ${name} down`} onClick={() => move(1)}>
          ↓
        </button>
        <button type="button" aria-label={`Remove ${name}`} onClick={() => move(undefined)}>
          Remove
        </button>
      </div>
    </li>
  )
}

interface AddReferenceProps {
  readonly type: Reference['type']
  readonly label: string
  readonly taken: readonly unknown[]
  readonly add: (id: string) => void
}

/** One of those there are, or a new author or topic with a file of its own. */
function AddReference({ type, label, taken, add }: AddReferenceProps) {
  const { references, offered, fail } = use(FormContext)
  const [fresh, setFresh] = useState<Readonly<Record<string, string>>>()
  const noun = type.toLowerCase()
  // What a topic is about is best said where it is begun.
  const asked =
    type === 'Article' ? [] : offered[type].filter(({ name, isRequired }) => isRequired || name === 'description')
  async function make(): Promise<void> {
    const name = toSlug(fresh?.['name'] ?? '') ?? ''
    const filled = asked.filter((field) => fresh?.[field.name])
    const text = filled.reduce((fields, field) => withValue(fields, [field.name], fresh?.[field.name] ?? ''), '')
    await post('save', { path: `content/${noun}s/${name}.yaml`, text, base: '' })
    setFresh(undefined)
    add(name)
  }
  return (
    <div className="row">
      <ChooseOne
        label={`${type} to add`}
        action={`Add to ${label.toLowerCase()}`}
        options={optionsOf(references, type).filter(([id]) => !taken.includes(id))}
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
            disabled={asked.some(({ name, isRequired }) => isRequired && !fresh[name])}
            onClick={() => make().catch(fail)}
          >
            Add {noun}
          </button>
        </fieldset>
      )}
    </div>
  )
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

const choices = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** Light or dark, as a reader likes it. app/styles.css acts on it without a script; browser/theme.ts remembers it. */
export function ThemeControl() {
  return (
    <fieldset className="screen-only min-w-0">
      <legend className="font-medium">Appearance</legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {choices.map(({ value, label }) => (
          <label key={value} className="inline-flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              id={`theme:${value}`}
              name="theme"
              value={value}
              defaultChecked={value === 'system'}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

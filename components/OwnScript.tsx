/** A script of browser/ in the page itself. `data-own` tells the adapter that it is meant for readers. */
export function OwnScript({ name, text }: { name: string; text: string }) {
  return <script data-own={name} dangerouslySetInnerHTML={{ __html: text }} />
}

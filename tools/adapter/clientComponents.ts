/** A page needs code of React in the browser, which no reader is sent. */
export class ClientComponentError extends Error {
  override name = 'ClientComponentError'
}

export async function checkClientComponents(_nextDir: string): Promise<void> {}

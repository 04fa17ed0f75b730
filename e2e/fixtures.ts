import { test as base } from 'playwright/test'
import { startSiteServer } from '../server/siteServer.ts'
import { publication, village } from './site.ts'

/** The addresses under which both publications are served while a worker runs its tests. */
interface Servers {
  readonly publicationUrl: string
  readonly villageUrl: string
}

export const test = base.extend<object, Servers>({
  publicationUrl: [
    async ({}, use) => {
      const server = await startSiteServer(publication.dist, 0)
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
  villageUrl: [
    async ({}, use) => {
      const server = await startSiteServer(village.dist, 0)
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

export { expect } from 'playwright/test'

import type { Site } from './site.ts'

export function archiveTitle(year: number | undefined): string {
  return year === undefined ? 'Archive' : `Archive of ${year}`
}

export function archiveSummary({ name }: Site, year: number | undefined): string {
  return year === undefined
    ? `Everything ${name} has published, newest first.`
    : `Everything ${name} published in ${year}, newest first.`
}

import { createHash } from 'node:crypto'
import { said, type Taal } from '../language.ts'
import { isNewMis, type Report, worstFirst } from '../report.ts'
import { placeIn } from './annotations.ts'
import { messageOf } from './junit.ts'

const severities = { S1: 'blocker', S2: 'critical', S3: 'major', S4: 'minor' } as const

/** A Code Quality report for GitLab (the part of the Code Climate form that GitLab reads): an entry per failure that was not known. */
export function gitlabOf({ gevallen }: Report, taal: Taal, root: string): string {
  const entries = worstFirst(gevallen)
    .filter(isNewMis)
    .map((geval) => {
      const place = placeIn(root, geval)
      return {
        description: `${said(geval.titel, taal)}: ${messageOf(geval, taal)}`.slice(0, 2000),
        check_name: geval.bevindingen[0]?.wet ?? geval.naam,
        fingerprint: createHash('sha256').update(geval.naam).digest('hex'),
        severity: severities[geval.ernst ?? 'S3'],
        location: { path: place?.bestand ?? 'koppelproef', lines: { begin: place?.regel ?? 1 } },
      }
    })
  return `${JSON.stringify(entries, null, 2)}\n`
}

import { defineAnomaly } from '../../anomaly.ts'
import { nicknameOf } from '../../nicknames.ts'
import { leerlingen } from '../../steps.ts'

export const nicknameCorrected = defineAnomaly({
  name: 'nickname-corrected',
  story: 'De roepnaam is verbeterd: Max is voortaan Maximiliaan.',
  seen: ['B32'],
  severity: 'S3',
  on: 'leerling',
  needs: 'a roepnaam',
  fits: ({ roepnaam }) => roepnaam !== undefined,
  first: leerlingen((leerling, { number }) => ({ ...leerling, roepnaam: nicknameOf(leerling, number).short })),
  later: true,
  alter: leerlingen((leerling, { number }) => ({ ...leerling, roepnaam: nicknameOf(leerling, number).full })),
})

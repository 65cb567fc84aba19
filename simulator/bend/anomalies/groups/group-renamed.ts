import { defineAnomaly } from '../../anomaly.ts'
import { groepen } from '../../steps.ts'

export const groupRenamed = defineAnomaly({
  name: 'group-renamed',
  story: 'De groep heet anders en heeft dezelfde sleutel: Albatros 26-27 werd Albatros.',
  seen: ['D21'],
  severity: 'S3',
  on: 'groep',
  later: true,
  alter: groepen((groep) => ({
    ...groep,
    naam: groep.naam.length > 58 ? groep.naam.slice(0, 50) : `${groep.naam} nieuw`,
  })),
})

import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const noJaargroep = defineAnomaly({
  name: 'no-jaargroep',
  story: 'De leerling heeft zelf geen jaargroep.',
  seen: ['D12'],
  severity: 'S3',
  on: 'leerling',
  needs: 'a jaargroep',
  fits: ({ jaargroep }) => jaargroep !== undefined,
  alter: leerlingen((leerling) => without(leerling, 'jaargroep')),
})

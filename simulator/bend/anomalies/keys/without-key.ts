import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const withoutKey = defineAnomaly({
  name: 'without-key',
  story: 'De leerling heeft alleen een ECK iD, zoals UWLR 2.3 het wil.',
  seen: ['A31'],
  severity: 'S2',
  on: 'leerling',
  usual: 'all',
  needs: 'an eckid',
  fits: ({ eckid }) => eckid !== undefined,
  invalid: 'UWLR 2.2 needs a key (2.3 does not)',
  alter: leerlingen((leerling) => without(leerling, 'key')),
})

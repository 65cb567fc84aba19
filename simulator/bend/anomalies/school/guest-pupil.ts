import { newChild } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { without } from '../../fields.ts'
import { leerlingen } from '../../steps.ts'

export const guestPupil = defineAnomaly({
  name: 'guest-pupil',
  story: 'Een gastleerling is niet officieel ingeschreven maar zit wel in een groep.',
  seen: ['F12'],
  severity: 'S3',
  on: 'leerling',
  needs: 'a groep',
  fits: ({ groep }) => groep !== undefined,
  alter: leerlingen((leerling, { school, random, newKey }) => [
    leerling,
    {
      ...without(
        leerling,
        'voorvoegsel',
        'voornamen',
        'eckid',
        'bsnOndwnr4',
        'bsn',
        'onderwijsnummer',
        'instroomdatum',
      ),
      id: `${leerling.id}/gast`,
      key: newKey(),
      ...newChild(school, random),
    },
  ]),
})

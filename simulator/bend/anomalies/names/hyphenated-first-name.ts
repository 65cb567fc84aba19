import { otherRoepnaam } from '../../../changes/people.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const hyphenatedFirstName = defineAnomaly({
  name: 'hyphenated-first-name',
  story:
    'De dubbele voornaam is eerst met een streepje geschreven en daarna los of aaneen: Jan-Pieter, Jan Pieter, Janpieter.',
  seen: ['B31'],
  severity: 'S3',
  on: 'leerling',
  needs: 'a roepnaam',
  fits: ({ roepnaam }) => roepnaam !== undefined,
  first: leerlingenWith(['roepnaam'], (leerling, { random }) => ({
    ...leerling,
    roepnaam: `${leerling.roepnaam.split(/[ -]/)[0]}-${otherRoepnaam(random, leerling)}`,
  })),
  later: true,
  alter: leerlingenWith(['roepnaam'], (leerling, { turn }) => ({
    ...leerling,
    roepnaam: leerling.roepnaam?.replace(/-(.)/, (_, next: string) => turn([` ${next}`, next.toLowerCase()])),
  })),
})

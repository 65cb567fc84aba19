import type { Leerkracht } from '../../../../src/school/leerkracht.ts'
import { defineAnomaly } from '../../anomaly.ts'
import { perRecord } from '../../steps.ts'

export const duoTeachers = defineAnomaly({
  name: 'duo-teachers',
  story: 'Twee leerkrachten hebben samen een groep.',
  seen: ['E10'],
  severity: 'S2',
  on: 'leerkracht',
  needs: 'groepen while another teacher does not have them',
  fits: ({ groepen: places }, { leerkrachten: all }) => places !== undefined && (all?.length ?? 0) > 1,
  alter: perRecord<Leerkracht>('leerkrachten', (school, leerkracht, { all, other }) => {
    const partner = other()
    const has = new Set(partner.groepen?.map(({ key }) => key))
    const places = [...(partner.groepen ?? []), ...(leerkracht.groepen ?? []).filter(({ key }) => !has.has(key))]
    return {
      ...school,
      leerkrachten: all.map((one) => (one.id === partner.id ? { ...one, groepen: places } : one)),
    }
  }),
})

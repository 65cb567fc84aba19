import { defineQuirk } from './quirk.ts'

export const teachersWithoutEckid = defineQuirk({
  name: 'teachers-without-eckid',
  story: 'De school heeft ECK iD’s voor leerlingen, nog niet voor leerkrachten.',
  seen: 'E21',
  alter: (school) => ({ ...school, leerkrachten: school.leerkrachten?.map(({ eckid: _, ...rest }) => rest) }),
})

import { defineQuirk } from './quirk.ts'

export const emptyVoorvoegselElements = defineQuirk({
  name: 'empty-voorvoegsel-elements',
  story: 'Wie geen voorvoegsel heeft, krijgt een leeg voorvoegsel-element.',
  seen: 'B12',
  alter: (school) => ({
    ...school,
    leerlingen: school.leerlingen.map((leerling) =>
      leerling.achternaam === undefined ? leerling : { ...leerling, voorvoegsel: leerling.voorvoegsel ?? '' },
    ),
  }),
})

import { defineAnomaly } from '../../anomaly.ts'
import { leerlingenWith } from '../../steps.ts'

export const roepnaamUnlikeVoornamen = defineAnomaly({
  name: 'roepnaam-unlike-voornamen',
  story: 'De roepnaam lijkt niet op de voornamen: Gerrit heet Gradje, Sjoerdtsje heet Tjits.',
  seen: ['B28'],
  severity: 'S2',
  on: 'leerling',
  needs: 'voorletters',
  fits: ({ voorletters }) => voorletters !== undefined,
  alter: leerlingenWith(['voorletters'], (leerling, { turn }) => {
    const names = ['Tjits', 'Gradje', 'Fôke', 'Sjoerdtsje', 'Hayes', 'Wimpie'].filter(
      (name) => name[0] !== leerling.voorletters[0],
    )
    return { ...leerling, roepnaam: turn(names) }
  }),
})

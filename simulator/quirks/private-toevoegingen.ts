import { defineQuirk } from './quirk.ts'

export const privateToevoegingen = defineQuirk({
  name: 'private-toevoegingen',
  story: 'Bij elke leerling staat een toevoegingen-blok van de leverancier zelf, waarvan niemand het schema heeft.',
  seen: 'I06; HB heeft er een hulpje voor om ze weg te halen',
  rewrite: (xml) => xml.replaceAll(/<\/(\w+:)?leerling>/g, (end, prefix = '') => `${toevoegingen(prefix)}${end}`),
})

/** Its elements are called as fields of a pupil are, in a namespace of their own: who reads names without namespaces trips. */
const toevoegingen = (p: string): string =>
  `<${p}toevoegingen><${p}blok xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lev="urn:leverancier.example:extra" ` +
  `xsi:type="lev:ExtraBlok"><lev:achternaam>Blok</lev:achternaam><lev:roepnaam>Extra</lev:roepnaam></${p}blok></${p}toevoegingen>`

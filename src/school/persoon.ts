import { attribute, element, everySet, filled, text, type Velden } from './veld.ts'

/** How a person is called. Either `achternaam` (others optional) or `roepnaam` alone. Source: XSD LeerlingType, LeerkrachtType. */
export type Naam = {
  /** 1 to 200 characters, without voorvoegsel. Absent when only a roepnaam is known. */
  readonly achternaam?: string
  /** 1 to 10 characters, `van der`. */
  readonly voorvoegsel?: string
  readonly voornamen?: string
  /** `voorletters-1`: 1 to 6 characters. */
  readonly voorletters?: string
  /** 1 to 64 characters. */
  readonly roepnaam?: string
}

/** Who somebody is, whatever record it is. */
export const identityVelden: Velden<{ id: string; key: string; eckid: string }> = {
  id: { says: 'Ours, never on the wire: who this is, across every change.', form: filled, tellsApart: true },
  key: {
    says: 'Given out by the LAS; 1 to 256 characters.',
    form: text(256),
    wire: attribute('key'),
    disguise: 'key',
    recorded: true,
  },
  eckid: {
    says: 'Chain-wide pseudonym, `https://ketenid.nl/pilot/` and 128 hex digits.',
    form: text(256),
    wire: attribute('eckid'),
    disguise: 'eckid',
    recorded: true,
  },
}

/** How somebody is called. Source: XSD LeerlingType, LeerkrachtType. */
export const naamVelden: Velden<Naam> = {
  achternaam: {
    says: 'Family name without voorvoegsel; 1 to 200 characters.',
    form: text(200),
    wire: element('achternaam'),
    sets: everySet,
    headings: ['familienaam', 'surname', 'lastname', 'familyname'],
    disguise: 'name',
    recorded: true,
    tellsApart: true,
  },
  voorvoegsel: {
    says: '`van der`; 1 to 10 characters.',
    form: text(10),
    wire: element('voorvoegsel'),
    sets: everySet,
    headings: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsels', 'prefix', 'infix'],
    disguise: 'voorvoegsel',
    recorded: true,
  },
  voornamen: {
    says: 'All first names in full; 1 to 200 characters.',
    form: text(200),
    wire: element('voornamen'),
    headings: ['middlenames', 'givennames'],
    disguise: 'name',
    recorded: true,
    tellsApart: true,
  },
  voorletters: {
    says: '`voorletters-1` of the standard; 1 to 6 characters.',
    form: text(6),
    wire: element('voorletters-1'),
    headings: ['initialen', 'initials'],
    disguise: 'initials',
    recorded: true,
  },
  roepnaam: {
    says: 'What everybody says; 1 to 64 characters.',
    form: text(64),
    wire: element('roepnaam'),
    sets: everySet,
    headings: ['voornaam', 'givenname', 'firstname', 'callname'],
    disguise: 'name',
    recorded: true,
    tellsApart: true,
  },
}

/** How somebody is reached. */
export const adresVelden: Velden<{ gebruikersnaam: string; emailadres: string }> = {
  gebruikersnaam: {
    says: 'Login name; 1 to 64 characters.',
    form: text(64),
    wire: element('gebruikersnaam'),
    headings: ['username'],
    disguise: 'address',
    recorded: true,
  },
  emailadres: {
    says: '1 to 256 characters.',
    form: text(256),
    wire: element('emailadres'),
    headings: ['email', 'mail', 'mailadres', 'emailaddress'],
    disguise: 'address',
    recorded: true,
  },
}

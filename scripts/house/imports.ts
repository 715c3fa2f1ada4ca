/** The directions of import in src/, for dependency-cruiser: made of the tables in rooms.ts. */

import type { IFlattenedRuleSet, IForbiddenRuleType } from 'dependency-cruiser';
import { allowed, floors } from './rooms';

const anyOf = (names: readonly string[]): string => `(?:${names.join('|')})`;
/** A folder, or a file of that name. */
const inside = (room: string, names: readonly string[]): string => `^src/${room}/${anyOf(names)}(?:/|[.])`;

/** hosts/ itself is what lies loose in it: who may import the port may not import the page. */
const hasRowsWithin = (room: string): boolean =>
  Object.keys(allowed).some((other) => other.startsWith(`${room}/`));
const roomPath = (room: string): string => (hasRowsWithin(room) ? `^src/${room}/[^/]+$` : `^src/${room}/`);

const betweenRooms: readonly IForbiddenRuleType[] = Object.entries(allowed).map(([room, others]) => ({
  name: `${room} imports only from the rooms it may`,
  comment: `scripts/house/rooms.ts allows ${['problems', ...others].join(', ')}.`,
  severity: 'error',
  from: {
    path: `^src/${room}/`,
    pathNot: Object.keys(allowed)
      .filter((other) => other.startsWith(`${room}/`))
      .map((other) => `^src/${other}/`),
  },
  to: { path: '^src/', pathNot: [`^src/${room}/`, '^src/problems/', ...others.map(roomPath)] },
}));

const betweenFloors: readonly IForbiddenRuleType[] = Object.entries(floors).flatMap(([room, all]) =>
  all.slice(0, -1).map((floor, i) => ({
    name: `${room}: nothing above ${floor.join(', ')}`,
    comment: `The order of ${room} is ${all.map((each) => each.join(', ')).join(' < ')}.`,
    severity: 'error',
    from: { path: inside(room, floor) },
    to: { path: inside(room, all.slice(i + 1).flat()), dependencyTypesNot: ['type-only'] },
  })),
);

export const importRules: IFlattenedRuleSet = {
  forbidden: [
    ...betweenRooms,
    ...betweenFloors,
    {
      name: 'no circles',
      comment: 'Types count as well: files that need each other are read as one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'ExcelJS and zlib only in the file host',
      severity: 'error',
      from: { pathNot: '^src/hosts/file/' },
      to: { path: ['node_modules/exceljs/', '^(?:node:)?zlib$'] },
    },
    {
      name: 'Node only in the file host and the command line',
      severity: 'error',
      from: { pathNot: ['^src/hosts/file/', '^src/cli/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages that src uses are dependencies',
      comment: 'What is installed without devDependencies, or bundled into pages, is named in package.json.',
      severity: 'error',
      from: {},
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'],
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
};

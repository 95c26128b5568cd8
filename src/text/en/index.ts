import { age } from './age.ts';
import { announcements } from './announcements.ts';
import { browse } from './browse.ts';
import { entity } from './entity.ts';
import { graph } from './graph.ts';
import { health } from './health.ts';
import { home } from './home.ts';
import { keyboard } from './keyboard.ts';
import { kinds } from './kinds.ts';
import { language } from './language.ts';
import { markdown } from './markdown.ts';
import { mine } from './mine.ts';
import { offline } from './offline.ts';
import { notFound } from './not-found.ts';
import { register } from './register.ts';
import { repositories } from './repositories.ts';
import { search } from './search.ts';
import { shell } from './shell.ts';
import { sources } from './sources.ts';

export const text = {
  age,
  announcements,
  browse,
  entity,
  graph,
  health,
  home,
  keyboard,
  kinds,
  language,
  markdown,
  mine,
  notFound,
  offline,
  register,
  repositories,
  search,
  shell,
  sources,
};

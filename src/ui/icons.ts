import bookmark from 'lucide-static/icons/bookmark.svg?raw';
import columns3 from 'lucide-static/icons/columns-3.svg?raw';
import listFilter from 'lucide-static/icons/list-filter.svg?raw';
import bookText from 'lucide-static/icons/book-text.svg?raw';
import externalLink from 'lucide-static/icons/external-link.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import braces from 'lucide-static/icons/braces.svg?raw';
import scanSearch from 'lucide-static/icons/scan-search.svg?raw';
import gauge from 'lucide-static/icons/gauge.svg?raw';
import messageCircle from 'lucide-static/icons/message-circle.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import siren from 'lucide-static/icons/siren.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import bookOpen from 'lucide-static/icons/book-open.svg?raw';
import code from 'lucide-static/icons/code.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import gitBranch from 'lucide-static/icons/git-branch.svg?raw';
import heartPulse from 'lucide-static/icons/heart-pulse.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import keyboard from 'lucide-static/icons/keyboard.svg?raw';
import chartLine from 'lucide-static/icons/chart-line.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import cloud from 'lucide-static/icons/cloud.svg?raw';
import codeXml from 'lucide-static/icons/code-xml.svg?raw';
import lifeBuoy from 'lucide-static/icons/life-buoy.svg?raw';
import messageSquare from 'lucide-static/icons/message-square.svg?raw';
import shield from 'lucide-static/icons/shield.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import wallet from 'lucide-static/icons/wallet.svg?raw';
import squarePlus from 'lucide-static/icons/square-plus.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import megaphone from 'lucide-static/icons/megaphone.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import panelLeft from 'lucide-static/icons/panel-left.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import slidersHorizontal from 'lucide-static/icons/sliders-horizontal.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import sunMoon from 'lucide-static/icons/sun-moon.svg?raw';
import waypoints from 'lucide-static/icons/waypoints.svg?raw';
import userRound from 'lucide-static/icons/user-round.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

/** Interface icons (Lucide), by the name that pages use. */
export const ICONS = {
  alert: circleAlert,
  calendar,
  announcement: megaphone,
  bookmark,
  columns: columns3,
  query: listFilter,
  catalog: layers,
  chart: chartLine,
  chat: messageSquare,
  close: x,
  cloud,
  code: codeXml,
  copy,
  cost: wallet,
  download,
  edit: pencil,
  inspect: scanSearch,
  json: braces,
  more: ellipsis,
  external: externalLink,
  filters: slidersHorizontal,
  fold: panelLeft,
  graph: waypoints,
  health: heartPulse,
  help: lifeBuoy,
  home: house,
  keyboard,
  link,
  'link-alert': siren,
  'link-chat': messageCircle,
  'link-code': code,
  'link-dashboard': gauge,
  'link-docs': bookOpen,
  'link-email': mail,
  'link-web': globe,
  menu,
  page: bookText,
  people: users,
  register: squarePlus,
  search,
  shield,
  source: gitBranch,
  star,
  theme: sunMoon,
  user: userRound,
} as const;

export type IconName = keyof typeof ICONS;

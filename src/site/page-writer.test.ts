import { describe, expect, it } from 'vitest';
import { fileOf } from './page-writer.ts';

describe('the file of an address', () => {
  it('is an index.html for a page, and 404.html for the page that is shown when there is none', () => {
    expect(fileOf('/', { base: '/', type: 'page' })).toBe('index.html');
    expect(fileOf('/portal/health/', { base: '/portal/', type: 'page' })).toBe('health/index.html');
    expect(fileOf('/404/', { base: '/', type: 'page' })).toBe('404.html');
  });

  it('keeps its own name for what is no page, so that a browser never takes it for HTML', () => {
    const path = 'catalog/default/api/booking/definition.yaml';
    expect(fileOf(`/${path}/`, { base: '/', type: 'endpoint' })).toBe(path);
    expect(fileOf('/catalog-index.json', { base: '/', type: 'endpoint' })).toBe('catalog-index.json');
  });
});

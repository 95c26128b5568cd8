import { relevanceQueries } from './relevance-query.ts';

/** What somebody would type who looks for one of 2,000 made-up entities with names much alike. */
export const GENERATED_QUERIES = relevanceQueries({
  'exact names': [
    ['driver-gateway-412', 'component:default/driver-gateway-412'],
    ['order api 160', 'api:default/order-api-160'],
    ['stock system 50', 'system:default/stock-system-50'],
    ['receipt-web-514', 'component:default/receipt-web-514'],
    ['meter-group-37', 'group:default/meter-group-37'],
    ['noor.farkas', 'user:default/noor.farkas'],
  ],
  'beginnings and parts': [
    ['quota sched 936', 'component:default/quota-scheduler-936'],
    ['voucher pro 969', 'component:default/voucher-proxy-969'],
    ['contract res 55', 'resource:default/contract-resource-55'],
    ['gateway-442', 'component:default/parcel-gateway-442'],
  ],
  'typing mistakes': [
    ['parcle gateway 442', 'component:default/parcel-gateway-442'],
    ['custmos importer 833', 'component:default/customs-importer-833'],
    ['recipt web 514', 'component:default/receipt-web-514'],
    ['ledger sheduler 86', 'component:default/ledger-scheduler-86'],
  ],
  'joined and shortened': [
    ['drivergateway412', 'component:default/driver-gateway-412'],
    ['invwor821', 'component:default/invoice-worker-821'],
    ['stockservice950', 'component:default/stock-service-950'],
    ['metlib457', 'component:default/meter-library-457'],
  ],
  people: [
    ['goran adler', 'user:default/goran.adler'],
    ['eriksen viggo', 'user:default/viggo.eriksen'],
    ['viggo eriksn', 'user:default/viggo.eriksen'],
    ['farkas noor', 'user:default/noor.farkas'],
  ],
  'several words': [
    ['514 receipt', 'component:default/receipt-web-514'],
    ['exporter alert 38', 'component:default/alert-exporter-38'],
    ['contract s3 bucket 55', 'resource:default/contract-resource-55'],
    ['cluster 91', 'resource:default/pickup-resource-91'],
  ],
  'labels and annotations': [
    ['P706521', 'group:default/meter-group-37'],
    ['P158766', 'api:default/alert-api-118'],
    ['P817554', 'component:default/alert-exporter-38'],
    ['cc8149 alert', 'api:default/alert-api-118'],
  ],
});

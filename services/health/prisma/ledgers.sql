-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('health.contract');
select core.govern('health.service');
select core.govern('health.care');
select core.govern('health.follow_up');
select core.govern('health.illness');
select core.govern('health.illness_cost');
select core.govern('health.admission');
select core.govern('health.outreach');
select core.govern('health.event_report');
select core.govern('health.institution', 'open');
select core.govern('health.staff', 'open');
select core.govern('health.illness_kind', 'open');
select core.govern('health.rule_setting', 'open');

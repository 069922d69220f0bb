-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('health.contract', 'area', 'institution_name');
select core.govern('health.service', 'area', 'institution_name');
select core.govern('health.care', 'area', 'institution_name');
select core.govern('health.follow_up', 'area', 'institution_name');
select core.govern('health.illness', 'area', 'institution_name');
select core.govern('health.illness_cost', 'area', 'institution_name');
select core.govern('health.admission', 'area', 'hospital');
select core.govern('health.outreach', 'area', 'institution_name,host_name');
select core.govern('health.event_report', 'area', 'institution_name');
select core.govern('health.institution', 'open', 'open');
select core.govern('health.staff', 'open', 'institution_name');
select core.govern('health.illness_kind', 'open', 'open');
select core.govern('health.rule_setting', 'open', 'open');

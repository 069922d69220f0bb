-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('housing.room_use');
select core.govern('housing.help');
select core.govern('housing.step_record');
select core.govern('housing.payment');
select core.govern('housing.dwelling', 'open');
select core.govern('housing.stock_project', 'open');
select core.govern('housing.certificate');
select core.govern('housing.holder');
select core.govern('housing.home_insurance');
select core.govern('housing.job_insurance');
select core.govern('housing.claim');
select core.govern('housing.rule_setting', 'open');

-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('governance.dispute');
select core.govern('governance.dispute_step');
select core.govern('governance.service_case', 'area', 'open');
select core.govern('governance.paper', 'area', 'open');
select core.govern('governance.service_item', 'open', 'open');
select core.govern('governance.household_visit');
select core.govern('governance.registration', 'area', 'open');
select core.govern('governance.registration_move', 'area', 'open');
select core.govern('governance.residence_permit', 'area', 'open');
select core.govern('governance.building_head');
select core.govern('governance.police_post');
select core.govern('governance.post_staff');
select core.govern('governance.device');
select core.govern('governance.list_item', 'open', 'open');
select core.govern('governance.special_person');
select core.govern('governance.rule_setting', 'open', 'open');

import type { WordTable } from '../word-index.ts';

/** The English words with which people go on with a conversation; `_` stands for a space. See `turns-japanese.ts`. */
export const TURNS_ENGLISH: WordTable = {
  thanks:
    'thanks_and_regards best_regards kind_regards warm_regards regards much_obliged cheers_mate many_thanks_indeed ta_very_much i_see that_helps that_helped helpful very_helpful okay_thanks sounds_good fair_enough noted understood roger wow excellent superb neat appreciate_it i_appreciate_it ok_thanks alright_thanks great_stuff good_stuff well_done good_job great_job ta thanks_again thank_you_again thanks_so_much lovely brilliant much_appreciated sweet cool_thanks nice_one good_to_know makes_sense bye goodbye bye_bye see_you see_you_later see_ya talk_later good_night have_a_nice_day',
  greet:
    "hello_again hi_again hey_again good_day howdy i'm_back i_am_back back_again back_from_lunch back_from_a_break back_from_the_break back_from_a_meeting i'm_late sorry_i'm_late sorry_for_being_late sorry_for_the_delay sorry_for_the_wait sorry_to_keep_you_waiting sorry_for_the_late_reply sorry_for_my_late_reply late_reply long_time_no_see good_to_see_you nice_to_see_you",
  polite: 'bring_back put_up',
  aux: 'somewhere anywhere ok_then okay_then alright so_then then instead this_time for_a_change nothing nothing_at_all really hmm hm huh uh oh ah none',
  'turn:remaining':
    'left remain remaining 残っとる 残っとるの 残っとるん 残っとん 残ってる 残ってるの 残ってるん 残ってん 残っている 残っとる分 残ってる分',
  'turn:correct':
    "no nope no_i_meant i_meant i_mean not_that not_that_one not_those actually wrong_one wrong no_wait oops i_said sorry_i_meant that's_not_it that_is_not_it not_what_i_meant that's_not_what_i_meant my_mistake my_bad correction",
  'turn:why':
    'why how_come what_made_you reason the_reason why_did_you_pick why_did_you_choose why_did_you_show pick picked choose chose on_top come_up came_up what_matched what_did_it_match what_matches where_does_it_say_that where_does_it_say_so where_did_you_find_that',
  'turn:left-out': "what's_missing leaving_out got_left_out fell_out cut_off did_not_make_it didn't_make_it not_in_there_anymore",
  'turn:more':
    "next next_ones the_next_ones next_one next_page more_ones any_more any_more_ones more_of_them more_of_those go_on further_results more_like_those still_more a_few_more few_more further following_ones and_more more_results_please what_comes_next what's_next and_then",
  'turn:again': 'again once_more one_more_time a_second_time a_third_time repeat repeat_that show_again',
  'turn:back': 'back_to go_back go_back_to return_to back',
  'turn:oldest-list': 'the_first_list first_list the_original_list original_list',
  'turn:within':
    'only just of_those of_these of_them among_those among_these among_them from_those from_these out_of_those out_of_these out_of_them in_that_list in_this_list on_that_list within_those narrow narrow_down narrow_it_down narrow_that_down filter filter_to limit_to limit_it_to restrict_to the_ones which_ones those_ones which_of_them which_of_those',
  'turn:widen':
    'not_just not_only or_not whether_or_not including_those widen widen_it as_well_please also_include with_or_without with_and_without both_with_and_without unfilter unfilter_that expand_the_list expand_the_search broaden broaden_it broaden_that',
  'turn:widen-occasion':
    'all_years any_year every_year in_any_year other_years other_years_too the_other_years all_events any_event at_any_event at_all_events other_events other_events_too everywhere across_all_events across_all_years',
  'turn:that-year': 'that_year the_same_year same_year',
  'turn:that-event':
    'the_event the_conference that_event the_same_event same_event that_conference the_same_conference same_conference',
  'turn:widen-level': 'any_level all_levels every_level whatever_level',
  'turn:widen-day': 'all_days both_days any_day every_day the_other_day_too the_other_days',
  'turn:earlier-year':
    'the_year_prior year_prior preceding_year the_preceding_year prior_year earlier_year the_year_preceding the_year_earlier the_year_before year_before the_year_before_that year_before_that previous_year the_previous_year a_year_earlier one_year_earlier the_prior_year',
  'turn:later-year':
    'subsequent_year the_subsequent_year the_year_following the_year_later next_year the_succeeding_year the_year_after year_after the_year_after_that the_following_year following_year the_next_year a_year_later one_year_later',
  'turn:earlier-event':
    'the_one_before_that the_one_before_it the_previous_one_in_the_series previous_one_in_the_series the_edition_before_that previous_edition the_previous_edition the_edition_before the_event_before the_previous_one_of_the_series',
  'turn:later-event':
    'the_one_after_that the_one_after_it the_next_one_in_the_series next_one_in_the_series the_next_in_the_series the_edition_after_that next_edition the_next_edition the_edition_after the_following_edition the_event_after',
  'turn:company':
    "that_company this_company the_same_company same_company that_firm this_firm the_same_firm same_firm  the_company's that_company's this_company's the_same_company's",
  'turn:there': 'their theirs they',
  'turn:person':
    'that_person this_person the_same_person same_person that_speaker this_speaker same_speaker the_same_speaker same_presenter his her him she he did_they_speak did_they_present did_they_give did_they_talk have_they_spoken have_they_presented have_they_given do_they_speak by_them from_them by_him by_her from_him from_her that_guy this_guy the_guy that_woman that_presenter this_presenter the_same_presenter those_speakers these_speakers the_speakers',
  'turn:others':
    'any_others other others other_talk other_session other_talks other_sessions another another_talk another_session any_other elsewhere anything_else what_else what_other more_talks more_sessions previous_talks past_talks earlier_talks past_sessions previous_sessions other_ones other_work other_presentations anywhere_else else remaining_talks_from remaining_talks_by remaining_sessions_from remaining_sessions_by other_occasions another_occasion other_times other_topics other_things other_subjects other_stuff',
  'turn:compare':
    'compare compare_them difference differences difference_between the_difference differ how_do_they_differ how_are_they_different versus vs side_by_side which_is_longer which_one_is_longer which_is_shorter which_one_is_shorter which_is_newer which_one_is_newer which_is_older which_one_is_older which_came_first which_is_easier which_one_is_easier contrast',
  'turn:both': 'first_two the_first_two top_two the_top_two both both_of_them these_two those_two the_two of_them_both',
  'turn:about': 'what_about how_about and_in and_at and_for and_from',
  'turn:same-there':
    'same_for the_same_for same_at the_same_at same_in the_same_in same_thing_for the_same_thing_for same_question_for same_thing_but same_but the_same_but same_one_for same_list_for the_same_list_for',
  'turn:pick': 'one the_one',
  'pointer:details':
    'more_on more_on_the tell_me_about what_is_it_about what_was_it_about what_is_that_about more_info info_on more_information',
  'pointer:similar':
    'similar_ones anything_similar similar_talks something_similar others_like_it talks_like sessions_like what_else_is_like else_is_like along_these_lines along_those_lines along_the_same_lines in_the_same_vein in_that_vein',
  'asked:video':
    'vid vids vod where_can_i_watch where_can_i_watch_it can_i_watch_it can_i_watch watch_it watch video_link is_it_recorded was_it_recorded replay the_replay on_demand stream the_stream can_i_see_it is_there_footage footage',
  'asked:slides':
    'slide_deck_link link_to_the_slides link_to_slides slides_link pdf pdfs speakerdeck speaker_deck slideshare docswell',
  'asked:speaker':
    "who_did_it who_did who_gave_it who_gave who_gave_that_talk who's_presenting who_is_presenting who_was_presenting who's_speaking who_is_speaking who's_talking who_is_talking who_presented who_presented_it who_talked who_was_on_stage whose_talk whose_talk_is_it whose_talk_was_it whose who's_that who_is_that who_was_that who's_this who_is_this",
  'asked:company':
    'company where_does_the_speaker_work where_do_they_work where_does_he_work where_does_she_work where_are_they_from where_is_he_from where_is_she_from who_do_they_work_for',
  'order:first': 'older older_one the_older the_older_one earlier_one the_earlier_one earlier',
  'order:last': 'newer newer_one the_newer the_newer_one later_one the_later_one more_recent the_more_recent the_more_recent_one',
  'order:longest': 'longer longer_one the_longer the_longer_one',
  'order:shortest': 'shorter shorter_one the_shorter the_shorter_one',
  'facet:category': 'same_category the_same_category that_category this_category in_the_same_category in_that_category',
  'facet:difficulty':
    'same_level the_same_level that_level this_level same_difficulty the_same_difficulty at_the_same_level at_that_level of_the_same_level',
  'facet:track':
    'same_track the_same_track that_track this_track in_the_same_track in_that_track on_the_same_track on_that_track',
  'facet:room': 'same_room the_same_room that_room this_room in_the_same_room in_that_room',
  'facet:day': 'same_day the_same_day on_the_same_day that_day on_that_day',
  'nth:-1':
    'bottom_one the_bottom_one bottom the_bottom last_in_the_list the_last_in_the_list at_the_bottom the_one_at_the_bottom the_very_last_one very_last_one',
  'nth:-2':
    'penultimate the_penultimate the_one_before_last one_before_last one_before_the_last the_one_before_the_last next_to_last the_next_to_last last_but_one the_last_but_one',
  'nth:1':
    'top_one the_top_one the_top_result top_result top_hit the_top_hit first_in_the_list the_one_on_top the_one_at_the_top best_one the_best_one',
  'wish:list': 'see_all_results all_results all_the_results see_all every_result list_all list_them_all list_them',
  'wish:count': 'total in_total is_that_all is_this_all is_that_it are_these_all are_those_all is_that_everything number_of_hits',
  noun: 'appearance appearances',
  verb: 'kick_off kicked_off kicks_off kicking_off match matched included show_up showed_up appear appeared put contrast',
};

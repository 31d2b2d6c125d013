# SPDX-License-Identifier: Apache-2.0
# One static library a module. A module names the modules it may use, and only the modules that wrap a third-party
# library see its headers (linked PRIVATE). tests/architecture.cmake holds the includes against the same table.

# Half the time of a compilation goes into the standard headers, so that they are compiled once for all targets; and of
# what is left, most goes into standards and cases wherever those are handled. No source relies on it: the presets clang
# and tidy build without.
set(sp_standard_headers <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <string>
    <string_view> <utility> <variant> <vector>)
set(sp_domain_headers <standard/standard.hpp> <cases/case_state.hpp>)
foreach(set standard domain)
  add_library(sp_precompiled_${set} OBJECT ${CMAKE_CURRENT_LIST_DIR}/base/precompiled.cpp)
  target_include_directories(sp_precompiled_${set} PRIVATE ${CMAKE_CURRENT_LIST_DIR})
  target_link_libraries(sp_precompiled_${set} PRIVATE $<BUILD_INTERFACE:sp_flags>)
  target_precompile_headers(sp_precompiled_${set} PRIVATE ${sp_standard_headers})
endforeach()
target_precompile_headers(sp_precompiled_domain PRIVATE ${sp_domain_headers})

# Which of the two a target takes that uses these modules.
function(sp_precompiled_set result)
  set(${result} standard PARENT_SCOPE)
  foreach(module standard cases formats sla store desk)
    if(module IN_LIST ARGN)
      set(${result} domain PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

function(sp_module name)
  cmake_parse_arguments(arg "" "" "HEADERS;SOURCES;USES;PRIVATE" ${ARGN})
  add_library(sp_${name} STATIC)
  add_library(sp::${name} ALIAS sp_${name})
  sp_precompiled_set(precompiled ${name} ${arg_USES})
  list(TRANSFORM arg_HEADERS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  target_sources(sp_${name} PRIVATE ${arg_SOURCES}
                 PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_FUNCTION_LIST_DIR} FILES ${arg_HEADERS})
  list(TRANSFORM arg_USES PREPEND "sp::")
  target_link_libraries(sp_${name} PUBLIC ${arg_USES} PRIVATE $<BUILD_INTERFACE:sp_flags> ${arg_PRIVATE})
  target_precompile_headers(sp_${name} REUSE_FROM sp_precompiled_${precompiled})
  set_target_properties(sp_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
